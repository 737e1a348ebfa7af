package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/// Rows of a PDF table cut by the end of a page (跨页断开的行).
class PdfTornRowTest {

    private static Line row(String label, String... figures) {
        List<Line.Piece> pieces = new java.util.ArrayList<>();
        pieces.add(new Line.Piece(label, 0, 3));
        for (String figure : figures) {
            pieces.add(new Line.Piece(figure, pieces.size() + 2));
        }
        return new Line("第1页第2个表格第5行", label, pieces, true);
    }

    private static List<String> texts(Line line) {
        return line.pieces().stream().map(Line.Piece::text).toList();
    }

    @Test
    void aFigureThatFilledItsCellGoesOnBelow() {
        Line whole = PdfTornRow.whole(row("二、上年结转", "269", "１３１", "259"), row("", "", "９", "6"), Set.of(4, 5));
        assertThat(texts(whole)).containsExactly("二、上年结转", "269", "１３１９", "2596");
    }

    @Test
    void aFigureThatHadRoomIsKeptApartAndSoIsNoNumber() {
        Line whole = PdfTornRow.whole(row("二、上年结转", "26", "1"), row("", "", "9"), Set.of());
        assertThat(texts(whole)).containsExactly("二、上年结转", "26", "1 9");
        assertThat(CellText.isValue("1 9")).isFalse();
    }

    @Test
    void figuresLeftWhollyToTheNextPageAreTheRows() {
        assertThat(texts(PdfTornRow.whole(row("二、上年结转", "", ""), row("", "3", "4"), Set.of()))).containsExactly("二、上年结转", "3", "4");
    }

    @Test
    void cellsThatDoNotMatchMakeARowOfTooManyFigures() {
        Line lower = new Line("第2页第3个表格第1行", "", List.of(new Line.Piece("", 0, 3), new Line.Piece("9", 3, 2)), true);
        assertThat(PdfTornRow.whole(row("二、上年结转", "26", "1"), lower, Set.of()).pieces()).hasSize(4);
    }

    @Test
    void aRowWithALabelIsOneOfItsOwn() {
        assertThat(PdfTornRow.whole(row("二、上年结转", "26", "1"), row("（一）予以公开", "3", "4"), Set.of())).isNull();
    }

    @Test
    void aTableHeadAboveTakesNoFigures() {
        assertThat(PdfTornRow.whole(row("", "结果维持", "结果纠正"), row("", "3", "4"), Set.of())).isNull();
    }

    @Test
    void charactersOfAMapAreCountedByItsRanges() {
        assertThat(PdfCharacterMaps.characters("2 beginbfrange <0001> <0003> <4e00> <0010> <0011> [<0041> <0042>] endbfrange 1 beginbfchar <0001> <ffff> endbfchar")).isEqualTo(5);
        assertThat(PdfCharacterMaps.characters("1 begincodespacerange <00000000> <ffffffff> endcodespacerange")).isZero();
        assertThat(PdfCharacterMaps.characters("1 begincidrange <000000> <ffffff> 0 endcidrange")).isEqualTo(1 << 24);
        assertThat(PdfCharacterMaps.characters("2 beginbfrange <3041> <3041> <5c5\u0003 endbfrange")).as("written otherwise").isEqualTo(Long.MAX_VALUE);
        assertThat(PdfCharacterMaps.characters("1 beginbfrange <0001> <0003> <4e00>")).as("never ends").isEqualTo(Long.MAX_VALUE);
    }
}
