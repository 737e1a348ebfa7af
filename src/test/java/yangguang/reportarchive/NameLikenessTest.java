package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yangguang.reportarchive.NameLikeness.Named;

class NameLikenessTest {

    @ParameterizedTest(name = "{0} {1}／{2}")
    @CsvFileSource(files = "src/test/cases/reportarchive/可能是同一机关的名称.csv", numLinesToSkip = 1)
    void namesOfOneAgencyAreProposedAndOthersAreNot(String number, String one, String other, String sameYears, String proposed) {
        Named first = Named.of(one, null, Set.of(2015, 2016));
        Named second = Named.of(other, null, sameYears.equals("是") ? Set.of(2015, 2016) : Set.of(2020, 2021));
        assertThat(NameLikeness.of(first, second).filter(likeness -> likeness.weight() >= NameLikeness.WORTH_A_LOOK).isPresent()).isEqualTo(proposed.equals("是"));
        assertThat(NameLikeness.of(second, first)).as("whichever comes first").isEqualTo(NameLikeness.of(first, second));
    }

    @Test
    void twoAgenciesOfThisPlatformAreTwo() {
        assertThat(NameLikeness.of(Named.of("青禾县住建局", 1L, Set.of(2015)), Named.of("青禾县住房和城乡建设局", 2L, Set.of(2020)))).isEmpty();
        assertThat(NameLikeness.of(Named.of("青禾县建委", 1L, Set.of(2015)), Named.of("青禾县住房和城乡建设局", 1L, Set.of(2020)))).get()
                .satisfies(likeness -> assertThat(likeness.weight()).isEqualTo(100));
    }
}
