package yangguang.requests;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Resident identity number (居民身份证号码, GB 11643): 17 digits with a date of birth, and a check character.
final class ResidentIdentity {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentIdentity() {
    }

    static boolean valid(String number) {
        if (!number.matches("[1-9]\\d{16}[\\dXx]") || !dateOfBirth(number.substring(6, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    private static boolean dateOfBirth(String digits) {
        try {
            LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
