package yangguang.reportreading;

import java.util.Locale;

import org.apache.poi.ss.usermodel.DataFormatter;

/// How a worksheet shows its numbers (数字的显示). Made ready only where a number is met that is not shown by its digits:
/// the figures of most reports are, and making it ready takes longer than reading them.
final class NumberDisplay {

    private DataFormatter formatter;

    DataFormatter formatter() {
        formatter = formatter == null ? new DataFormatter(Locale.CHINA) : formatter;
        return formatter;
    }
}
