package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Worksheets of damaged files.
class SheetsTest {

    @ParameterizedTest
    @CsvSource({"0, 9, 0, 2", "0, -5, 0, -1", "3, 0, 0, 1", "0, 500, 0, 600", "-2, 0, 0, 1"})
    void aRangeThatIsNoneMergesNothing(int top, int left, int bottom, int right) throws Unreadable {
        Sheets sheets = new Sheets();
        sheets.put(0, 0, "信息内容");
        sheets.put(0, 1, "本年制发件数");
        sheets.merge(new Sheets.Merged(top, left, bottom, right));
        sheets.endSheet("表");
        assertThat(sheets.lines()).singleElement().satisfies(line -> assertThat(line.pieces()).extracting(Line.Piece::text, Line.Piece::across)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("信息内容", 1), org.assertj.core.groups.Tuple.tuple("本年制发件数", 1)));
    }
}
