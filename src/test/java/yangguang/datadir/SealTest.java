package yangguang.datadir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final HexFormat HEX = HexFormat.of();

    @TempDir
    Path directory;
    Seal seal;

    @BeforeEach
    void makeKeys() {
        seal = sealOf(directory);
    }

    /// RFC 8998, appendix A.1.
    @Test
    void cipherIsThatOfTheRfc() throws Exception {
        byte[] plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        var cipher = Seal.cipher(true, HEX.parseHex("0123456789abcdeffedcba9876543210"),
                HEX.parseHex("00001234567800000000abcd"), HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        byte[] sealed = new byte[plain.length + 16];
        cipher.doFinal(sealed, cipher.processBytes(plain, 0, plain.length, sealed, 0));
        assertThat(HEX.formatHex(sealed)).isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    /// HMAC (RFC 2104) spelled out over SM3.
    @Test
    void macIsHmacOverSm3() {
        byte[] key = "key".getBytes();
        byte[] inner = new byte[64 + 4];
        byte[] outer = new byte[64 + 32];
        for (int i = 0; i < 64; i++) {
            byte k = i < key.length ? key[i] : 0;
            inner[i] = (byte) (k ^ 0x36);
            outer[i] = (byte) (k ^ 0x5c);
        }
        System.arraycopy("阳a".getBytes(StandardCharsets.UTF_8), 0, inner, 64, 4);
        System.arraycopy(Sm3.digest(inner), 0, outer, 64, 32);
        assertThat(Seal.mac(key, "阳a".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sm3.digest(outer));
    }

    @Test
    void whatWasSealedOpens() {
        for (String text : new String[] {"", "陈某", "𠮷田", "x".repeat(100_000)}) {
            byte[] sealed = seal.seal(text);
            assertThat(seal.open(sealed)).isEqualTo(text);
            assertThat(sealed).hasSize(text.getBytes(StandardCharsets.UTF_8).length + 31);
        }
    }

    @Test
    void sealingTwiceTellsNothing() {
        assertThat(seal.seal("陈某")).isNotEqualTo(seal.seal("陈某"));
    }

    @Test
    void everyAlteredByteIsNoticedAndTheContentNotTold() {
        byte[] sealed = seal.seal("陈某");
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> seal.open(altered)).isInstanceOf(SealBroken.class)
                    .hasMessageNotContaining("陈");
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seal.open(cut)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void newestKeySealsAndAllOpen() {
        byte[] before = seal.seal("陈某");
        KeyRing keys = KeyRing.in(directory);
        assertThat(keys.add()).isEqualTo(2);
        Seal later = new Seal(KeyRing.in(directory));
        assertThat(later.open(before)).isEqualTo("陈某");
        assertThat(later.seal("陈某")[2]).isEqualTo((byte) 2);
        assertThatThrownBy(() -> seal.open(later.seal("陈某"))).isInstanceOf(SealBroken.class)
                .hasMessageContaining("0002");
        assertThat(later.blindIndex("陈某")).isEqualTo(seal.blindIndex("陈某"));
    }

    @Test
    void blindIndexIsTheSameForEveryWayOfWritingANumber() {
        String index = seal.blindIndex("11010119900101001X");
        assertThat(index).matches("[0-9a-f]{64}");
        assertThat(seal.blindIndex(" １１０１０１ 19900101 001x\u3000")).isEqualTo(index);
        assertThat(seal.blindIndex("138-0000-0000")).isEqualTo(seal.blindIndex("138 0000 0000"));
        assertThat(seal.blindIndex("11010119900101002X")).isNotEqualTo(index);
    }

    @Test
    void blindIndexDependsOnTheKey(@TempDir Path other) {
        assertThat(sealOf(other).blindIndex("陈某")).isNotEqualTo(seal.blindIndex("陈某"));
    }

    @Test
    void blanksAreNotAllOnePerson() {
        assertThatThrownBy(() -> seal.blindIndex(" \u3000")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysAreTheOwnersAlone() throws IOException {
        for (String name : new String[] {"seal-0001.key", "blind-index.key"}) {
            Path file = directory.resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
        Path file = directory.resolve("seal-0001.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> KeyRing.in(directory)).isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void spoiltKeyIsNamedAndNotTold() throws IOException {
        Path file = directory.resolve("seal-0001.key");
        Files.writeString(file, "0123456789abcdef");
        assertThatThrownBy(() -> KeyRing.in(directory)).isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString()).hasMessageNotContaining("0123456789abcdef");
    }

    static Seal sealOf(Path directory) {
        KeyRing keys = KeyRing.in(directory);
        keys.complete();
        return new Seal(keys);
    }
}
