package yangguang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangguang.catalogue.Filter;
import yangguang.catalogue.Validity;

class EntryFilterFormTest {

    @Test
    void whatCannotBeUnderstoodIsLeftOut() {
        var form = new EntryFilterForm("二〇二六", "x", null, "nonsense", "'; drop table", " ", "\0\ud800标题\n", "-3");
        assertThat(form).isEqualTo(new EntryFilterForm("", "", "", "", "", "", "标题", "1"));
        assertThat(form.pageNumber()).isEqualTo(1);
    }

    @Test
    void filtersStayInTheAddressOfTheNextPage() {
        var form = new EntryFilterForm("2026", "2", "通知", "NORMATIVE", "REPEALED", "青政〔2026〕1号", "a&b=c", "4");
        assertThat(form.under("/catalogue")).isEqualTo("/catalogue?kind=NORMATIVE&year=2026&subject=2&genre=%E9%80%9A%E7%9F%A5"
                + "&validity=REPEALED&number=%E9%9D%92%E6%94%BF%E3%80%942026%E3%80%951%E5%8F%B7&title=a%26b%3Dc");
        Filter filter = form.filter(List.of(7L), "A20.01");
        assertThat(filter.year()).isEqualTo(2026);
        assertThat(filter.validity()).isEqualTo(Validity.REPEALED);
        assertThat(filter.node()).isEqualTo("A20.01");
    }

    @Test
    void aListWithoutFiltersHasABareAddress() {
        assertThat(EntryFilterForm.empty().under("/catalogue")).isEqualTo("/catalogue");
        assertThat(EntryFilterForm.empty().isNarrowed()).isFalse();
    }

    @Test
    void endlessTextIsCut() {
        assertThat(new EntryFilterForm("", "", "", "", "", "", "长".repeat(5000), "").title()).hasSize(200);
    }
}
