package yangguang.scanning;

import java.util.Locale;
import java.util.Optional;

/// Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters without I, O, S, V, Z; the last
/// one is a check digit.
public record SocialCreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public SocialCreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("不是有效的统一社会信用代码：" + value);
        }
    }

    public static Optional<SocialCreditCode> parse(String text) {
        String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return isValid(code) ? Optional.of(new SocialCreditCode(code)) : Optional.empty();
    }

    /// Whether all characters belong to the alphabet and the check digit fits: weights 3^i mod 31, check
    /// = (31 − Σ mod 31) mod 31.
    public static boolean isValid(String code) {
        if (code == null || code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.indexOf(code.charAt(LENGTH - 1)) == (31 - sum % 31) % 31;
    }

    @Override
    public String toString() {
        return value;
    }
}
