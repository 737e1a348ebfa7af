package yangguang.datadir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/// SM3 digest (国密杂凑, GB/T 32905-2016): 256 bits, written as 64 lower-case hexadecimal digits.
public final class Sm3 {

    /// Length of the digest in bytes.
    public static final int LENGTH = 32;

    private Sm3() {
    }

    public static byte[] digest(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        return finish(digest);
    }

    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    /// Digest of the text in UTF-8.
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Digest of everything left in the stream, which stays open.
    public static String hex(InputStream content) throws IOException {
        SM3Digest digest = new SM3Digest();
        byte[] piece = new byte[65_536];
        for (int read; (read = content.read(piece)) >= 0;) {
            digest.update(piece, 0, read);
        }
        return HexFormat.of().formatHex(finish(digest));
    }

    /// Digest of what passes by, piece by piece (边写边算).
    public static final class Running {

        private final SM3Digest digest = new SM3Digest();

        public void update(byte[] piece, int length) {
            digest.update(piece, 0, length);
        }

        /// Of everything until now; a new one begins.
        public String hex() {
            return HexFormat.of().formatHex(finish(digest));
        }
    }

    private static byte[] finish(SM3Digest digest) {
        byte[] result = new byte[LENGTH];
        digest.doFinal(result, 0);
        return result;
    }
}
