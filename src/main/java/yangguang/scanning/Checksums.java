package yangguang.scanning;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Check digits (校验码) of the numbers a scan looks for.
public final class Checksums {

    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";

    private Checksums() {
    }

    /// Whether 18 characters end in the right check character (GB 11643).
    public static boolean identityNumber(String number) {
        if (!number.matches("\\d{17}[\\dXx]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY_CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /// Whether the digits pass the Luhn test, as bank cards do.
    public static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int value = i % 2 == 0 ? digit : digit * 2;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    /// Whether eight digits are a day of the calendar.
    public static boolean date(String yyyymmdd) {
        try {
            LocalDate.of(Integer.parseInt(yyyymmdd.substring(0, 4)), Integer.parseInt(yyyymmdd.substring(4, 6)),
                    Integer.parseInt(yyyymmdd.substring(6, 8)));
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
