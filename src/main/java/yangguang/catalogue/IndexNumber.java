package yangguang.catalogue;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;
import yangguang.agencies.CreditCode;

/// Index number of an entry (索引号): `USCC(18)/YYYYMM-NNNNN`, assigned once and never again.
/// Numbers that came with imported entries follow other schemes and are kept verbatim beside it.
///
/// @param code   the agency's unified social credit code, check digit included
/// @param month  month in which the entry was published
/// @param serial 1 to 99999 within code and month
@NamedInterface("facts")
public record IndexNumber(String code, YearMonth month, int serial) {

    static final int LAST_SERIAL = 99_999;
    private static final Pattern FORM = Pattern.compile("([0-9A-Z]{18})/(\\d{4})(0[1-9]|1[0-2])-(\\d{5})");

    public IndexNumber {
        if (!CreditCode.valid(code)) {
            throw new IllegalArgumentException("不是有效的统一社会信用代码：" + code);
        }
        if (serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("索引号的序号应在 1 至 99999 之间：" + serial);
        }
    }

    /// Reads a number; empty where the form, the serial or the code's check digit is wrong.
    public static Optional<IndexNumber> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches() || form.group(4).equals("00000") || !CreditCode.valid(form.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new IndexNumber(form.group(1),
                YearMonth.of(Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))),
                Integer.parseInt(form.group(4))));
    }

    @Override
    public String toString() {
        return "%s/%04d%02d-%05d".formatted(code, month.getYear(), month.getMonthValue(), serial);
    }
}
