package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"青府办发〔2026〕12号", "青府办发[2026]12号", "青府办发(2026)12号", "青府办发（2026）12号", "青府办发【2026】12号",
        "青府办发［２０２６］１２号", "青府办发 〔2026〕 12 号", "青府办发〔２０２６〕１２号",
        "青府办发〔2026〕012号", "青府办发〔2026〕第12号", "青府办发〔2026〕12", " 青府办发〔2026〕12号\u3000", "青府办发﹝2026﹞12号"})
    void allSpellingsOfADocumentNumberAreOne(String spelling) {
        assertThat(Numbers.asked(spelling)).contains("青府办发〔2026〕12号");
    }

    @ParameterizedTest
    @CsvSource({"QHX001-2018-000001,QHX001-2018-000001", "qhx001-2018-000001,QHX001-2018-000001",
        "20230618-163525-505,20230618-163525-505", "11510000MB1000001X/202603-00012,11510000MB1000001X/202603-00012",
        "014400000/2018-04736,014400000/2018-04736", "青禾县人民政府令第 7 号,青禾县人民政府令第7号"})
    void indexNumbersAndOrdersAreNumbersToo(String spelling, String canonical) {
        assertThat(Numbers.asked(spelling)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12号", "〔2026〕12号", "2026-03-02", "0908-4263417", "政务公开", "2026", "公开〔2026〕", "第12号"})
    void ordinaryQuestionsAreNotNumbers(String words) {
        assertThat(Numbers.asked(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "根据《青禾县公开办法》（青府规〔2026〕3号）|青府规〔2026〕3号",
        "按照青府办发〔2026〕12号文件要求|青府办发〔2026〕12号",
        "同意青府发〔2025〕1号所列方案|青府发〔2025〕1号",
        "青府办发⏎〔2026〕⏎12号|青府办发〔2026〕12号",
        "青府⏎办发〔2026〕12号|青府办发〔2026〕12号",
        "经县政府常务会议研究决定继续施行原青府发〔2019〕8号|青府发〔2019〕8号",
        "现就有关工作青财综〔2026〕8号|青财综〔2026〕8号",
        "索引号：11510000MB1000001X/202603-00012。|11510000MB1000001X/202603-00012",
        "依据青禾县人民政府令第7号|青禾县人民政府令第7号"})
    void findsTheNumbersThatATextCites(String text, String number) {
        assertThat(Numbers.citedIn(text.replace('⏎', '\n'))).contains(number);
    }

    @Test
    void theSymbolOfAHigherAgencyIsNotCitedByALongerOneThatEndsInIt() {
        assertThat(Numbers.citedIn("（川青财综〔2026〕8号）")).containsExactly("川青财综〔2026〕8号");
        assertThat(Numbers.citedIn("根据川青财综〔2026〕8号")).contains("川青财综〔2026〕8号")
                .doesNotContain("财综〔2026〕8号", "青财综〔2026〕8号");
    }

    @Test
    void aLongerNumberDoesNotCiteAShorterOne() {
        assertThat(Numbers.citedIn("青府办发〔2026〕112号")).containsExactly("青府办发〔2026〕112号");
        assertThat(Numbers.citedIn("编号11510000MB1000001X/202603-000123")).doesNotContain("11510000MB1000001X/202603-00012");
    }
}
