package yangguang.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/// Query code (查询码): twelve characters that open the applicant's own file, shown once and kept only as
/// a keyed digest. It has none of 0, O, 1, I, which people misread, and 60 bits to guess.
///
/// It is derived, under the program's key, from the one-time token of the form, so that a form sent twice
/// answers with the same number *and* the same code although the code itself is kept nowhere.
public record QueryCode(String value) {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// @param keyed a secret only the program can compute, from the token of the form
    static QueryCode from(String keyed) {
        byte[] digest = sha256(keyed);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(SIGNS.charAt((digest[i] & 0xFF) % SIGNS.length()));
        }
        return new QueryCode(code.toString());
    }

    /// The code as people type it: any case, full width, with the gaps it is printed with.
    public static QueryCode typed(String text) {
        return new QueryCode(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
    }

    /// As it is printed, in groups of four.
    public String printed() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "QueryCode[…]";
    }
}
