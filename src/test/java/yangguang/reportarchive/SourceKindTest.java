package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Packed originals look alike in their first bytes; their name or their first part tells them apart.
class SourceKindTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPackedOriginalIsToldByItsNameOrItsFirstPart() {
        assertThat(SourceKind.of("年报.ofd", bytes("PK\u0003\u0004"))).isEqualTo(SourceKind.OFD);
        assertThat(SourceKind.of("年报", bytes("PK\u0003\u0004..............OFD.xml"))).isEqualTo(SourceKind.OFD);
        assertThat(SourceKind.of("年报.xlsx", bytes("PK\u0003\u0004"))).isEqualTo(SourceKind.EXCEL);
        assertThat(SourceKind.of("年报.docx", bytes("PK\u0003\u0004"))).isEqualTo(SourceKind.WORD);
    }
}
