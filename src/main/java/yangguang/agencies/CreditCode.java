package yangguang.agencies;

import org.springframework.modulith.NamedInterface;

/// Unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters and a check character.
@NamedInterface("facts")
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() {
    }

    /// Whether the 18 characters are of the alphabet and the last one checks the others.
    public static boolean valid(String code) {
        return code != null && code.length() == 18
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkCharacter(code.substring(0, 17)) == code.charAt(17);
    }

    /// Check character of 17 characters of the alphabet.
    public static char checkCharacter(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
