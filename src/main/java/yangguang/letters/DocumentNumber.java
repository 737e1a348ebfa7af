package yangguang.letters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Document number (发文字号), as GB/T 9704-2012 writes it: `青财公复〔2026〕3号`.
///
/// @param mark   agency mark and series (机关代字), not blank
/// @param year   four digits
/// @param serial from 1, without leading zeros
public record DocumentNumber(String mark, int year, int serial) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\S+?)\\s*[〔\\[【(（［]\\s*(\\d{4})\\s*年?\\s*[〕\\]】)）］]\\s*第?\\s*0*([1-9]\\d{0,5})\\s*号");

    public DocumentNumber {
        if (mark == null || mark.isBlank()) {
            throw new IllegalArgumentException("发文字号缺少机关代字");
        }
        if (year < 1949 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("发文字号的年份或者序号不对：" + mark + "〔" + year + "〕" + serial + "号");
        }
    }

    /// Reads a number as people write it, with any brackets, `第`, or leading zeros.
    public static Optional<DocumentNumber> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text == null ? "" : text.strip());
        return matcher.matches()
                ? Optional.of(new DocumentNumber(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return mark + "〔" + year + "〕" + serial + "号";
    }
}
