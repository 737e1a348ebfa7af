package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;
import yangguang.statute.Article;

/// What is made of the archive's figures, without a database.
class ArchiveFiguresTest {

    private static Agency agency(long id, Long parent, AgencyKind kind, LocalDate closed) {
        return new Agency(id, "a" + id, "", "机关" + id, "机关" + id, "", kind, Level.COUNTY, parent, null, "", "", "", "", "", "", "", "", "", "", "", closed, 0);
    }

    private static SeriesFigures.Point point(long agency, String value) {
        return new SeriesFigures.Point(100 + agency, agency, "机关" + agency, 2025, "C", value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)));
    }

    private static final Agency COUNTY = agency(1, null, AgencyKind.GOVERNMENT, null);
    private static final Agency BUREAU = agency(2, 1L, AgencyKind.DEPARTMENT, null);
    private static final Agency TOWN = agency(3, 1L, AgencyKind.TOWNSHIP, null);
    private static final Agency STATION = agency(4, 3L, AgencyKind.DISPATCHED_BODY, null);
    private static final Agency SCHOOL = agency(5, 1L, AgencyKind.PUBLIC_INSTITUTION, null);
    private static final Agency CLOSED = agency(6, 1L, AgencyKind.DEPARTMENT, LocalDate.of(2020, 1, 1));
    private static final List<Agency> TREE = List.of(COUNTY, BUREAU, TOWN, STATION, SCHOOL, CLOSED);

    @Test
    void aGovernmentsOwnReportStandsBesideTheSumAndNotInIt() {
        CountyMap map = CountyMap.of(COUNTY, TREE, List.of(point(1, "60"), point(2, "10"), point(3, "20"), point(4, "5")), Counting.PARTS);
        assertThat(map.rollUp()).isTrue();
        assertThat(map.own()).contains(new BigDecimal("60"));
        assertThat(map.sum()).contains(new BigDecimal("35"));
        assertThat(map.counted()).isEqualTo(3);
        assertThat(map.missing()).isEmpty();
        assertThat(map.disagrees()).isTrue();
    }

    @Test
    void theTopmostReportIsTheSumWhereItIsThereAndItsPartsStandBeside() {
        CountyMap map = CountyMap.of(COUNTY, TREE, List.of(point(1, "60"), point(2, "10"), point(3, "20"), point(4, "5")), Counting.TOPMOST);
        assertThat(map.sum()).contains(new BigDecimal("60"));
        assertThat(map.counted()).isEqualTo(1);
        assertThat(map.parts().sum()).contains(new BigDecimal("35"));
        assertThat(map.disagrees()).isTrue();
        assertThat(CountyMap.of(COUNTY, TREE, List.of(point(2, "10"), point(3, "20")), Counting.TOPMOST).sum()).contains(new BigDecimal("30"));
        assertThat(CountyMap.of(COUNTY, TREE, List.of(point(1, "60"), point(2, "10")), Counting.TOPMOST).missing())
                .as("whose figure the government's report contains is not missing from the sum").isEmpty();
    }

    @Test
    void whoseReportIsMissingIsToldEvenWhereTheGovernmentsReportStandsForIt() {
        CountyMap map = CountyMap.of(COUNTY, TREE, List.of(point(1, "60"), point(2, "10"), point(4, "5")), Counting.TOPMOST);
        assertThat(map.missing()).isEmpty();
        assertThat(map.absent()).as("as many as the line of the parts says").containsExactly(TOWN).isEqualTo(map.parts().missing());
        assertThat(map.stoodFor()).containsExactly(TOWN);
        CountyMap without = CountyMap.of(COUNTY, TREE, List.of(point(2, "10"), point(4, "5")), Counting.TOPMOST);
        assertThat(without.absent()).as("nothing stands for it").containsExactly(TOWN);
        assertThat(without.stoodFor()).isEmpty();
        assertThat(CountyMap.of(COUNTY, TREE, List.of(point(1, "60")), Counting.ALL).stoodFor()).as("where each counts by itself").isEmpty();
    }

    @Test
    void bodiesLedFromAboveAreNoPartOfTheGovernmentsReport() {
        Agency tax = agency(9, 1L, AgencyKind.VERTICAL, null);
        List<Agency> tree = List.of(COUNTY, BUREAU, tax);
        CountyMap map = CountyMap.of(COUNTY, tree, List.of(point(1, "10"), point(2, "10"), point(9, "7")), Counting.TOPMOST);
        assertThat(map.sum()).contains(new BigDecimal("17"));
        assertThat(map.disagrees()).as("the tax office's requests are not in the county's report").isFalse();
    }

    @Test
    void onlyALevelsReportsAndAllReportsCanBeAsked() {
        List<SeriesFigures.Point> points = List.of(point(1, "60"), point(2, "10"), point(3, "20"));
        assertThat(CountyMap.of(COUNTY, TREE, points, Counting.COUNTY).sum()).contains(new BigDecimal("60"));
        assertThat(CountyMap.of(COUNTY, TREE, points, Counting.TOWN).sum()).as("this town stands at county level in the made-up tree").isEmpty();
        assertThat(CountyMap.of(COUNTY, TREE, points, Counting.ALL).sum()).contains(new BigDecimal("90"));
    }

    @Test
    void aGovernmentsOfficeSupervisesThatGovernmentsAgencies() {
        Agency office = Agency.named("bgs", "", "机关7", "机关7", "", AgencyKind.GOVERNMENT_OFFICE, Level.COUNTY, COUNTY);
        assertThat(BulletinDrafting.supervisedFrom(office)).isEqualTo(1);
        assertThat(BulletinDrafting.supervisedFrom(COUNTY)).isEqualTo(1);
        assertThat(BulletinDrafting.supervisedFrom(TOWN)).isEqualTo(3);
    }

    @Test
    void aTownsOwnReportCountsWithThoseBelowIt() {
        CountyMap town = CountyMap.of(TOWN, TREE, List.of(point(3, "20"), point(4, "5")), Counting.PARTS);
        assertThat(town.rollUp()).isFalse();
        assertThat(town.sum()).contains(new BigDecimal("25"));
    }

    @Test
    void theSumSaysWhoIsMissingAndAFigureThatIsNotThereIsNotZero() {
        CountyMap map = CountyMap.of(COUNTY, TREE, List.of(point(1, "60"), point(2, "10"), point(3, "")), Counting.PARTS);
        assertThat(map.sum()).contains(new BigDecimal("10"));
        assertThat(map.missing()).containsExactly(TOWN, STATION);
        assertThat(map.disagrees()).as("nobody is accused while reports are missing").isFalse();
        assertThat(CountyMap.of(COUNTY, TREE, List.of(), Counting.PARTS).sum()).isEmpty();
    }

    @Test
    @Article("55")
    void institutionsAndClosedAgenciesAreNotMissed() {
        assertThat(CountyMap.of(COUNTY, TREE, List.of(), Counting.PARTS).missing()).containsExactly(BUREAU, TOWN, STATION);
    }

    @Test
    void whereNothingBelowIsKnownTheGovernmentsOwnReportIsTheSum() {
        CountyMap map = CountyMap.of(COUNTY, TREE, List.of(point(1, "60")), Counting.PARTS);
        assertThat(map.sum()).contains(new BigDecimal("60"));
        assertThat(map.counted()).isEqualTo(1);
    }

    @Test
    void everyAgencyIsInExactlyOneRange() {
        List<SeriesFigures.Point> points = new ArrayList<>();
        for (String value : List.of("0", "0", "1", "4", "5", "19", "20", "1234567", "-3")) {
            points.add(point(points.size() + 10, value));
        }
        points.add(point(99, ""));
        Distribution spread = Distribution.of(points);
        assertThat(spread.ranges().stream().mapToLong(Distribution.Range::agencies).sum()).isEqualTo(9);
        assertThat(spread.ranges().getFirst()).isEqualTo(new Distribution.Range("0 以下", 1));
        assertThat(spread.ranges()).contains(new Distribution.Range("0", 2), new Distribution.Range("1—4", 2), new Distribution.Range("1000000 以上", 1));
        assertThat(spread.without()).extracting(SeriesFigures.Point::agencyName).containsExactly("机关99");
        assertThat(spread.median()).isEqualByComparingTo("4");
        assertThat(spread.points().getFirst().value()).contains(new BigDecimal("1234567"));
    }

    @Test
    void moneyWithDecimalsIsNotTakenForWholeNumbers() {
        Distribution spread = Distribution.of(List.of(point(1, "0.5"), point(2, "4.5"), point(3, "10")));
        assertThat(spread.ranges()).extracting(Distribution.Range::label).containsExactly("0 至不足 1", "1 至不足 5", "5 至不足 10", "10 至不足 20");
        assertThat(Distribution.of(List.of(point(1, "10"), point(2, "10"))).median().toPlainString()).isEqualTo("10");
    }

    @Test
    void wordsAreFoundWhateverTheirWidthCaseAndSpacing() {
        String text = "本年ＡＢＣ平台\u3000公开 12 条";
        int[] at = Folded.of(text).find(Folded.of("abc 平台公开１２条").text());
        assertThat(text.substring(at[0], at[1])).isEqualTo("ＡＢＣ平台\u3000公开 12 条");
        assertThat(Folded.of(text).find("没有")).isNull();
        assertThat(Folded.of("㍿㍿㍿").text()).isEqualTo("株式会社株式会社株式会社");
    }
}
