package yangguang.requests;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/// Number of a request (申请编号): what a clerk quotes on the telephone, `FENGHE-2026-00012`:
/// the agency's short code, the year of filing, and a serial number without gaps within both.
@NamedInterface("facts")
public record RequestNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}-\\d{4}-\\d{5,8}");

    public RequestNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a request: " + value);
        }
    }

    /// Reads a number as people type it: lower case, full-width letters, long dashes, spaces around.
    public static Optional<RequestNumber> parse(String typed) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("[\u2010-\u2015\u2212\u30FC_]", "-")
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new RequestNumber(plain)) : Optional.empty();
    }

    static RequestNumber of(String prefix, int year, int serial) {
        return new RequestNumber("%s-%04d-%05d".formatted(prefix, year, serial));
    }

    /// Short code of an agency in numbers, from its part of the site's address.
    static String prefixOf(String slug) {
        String code = slug.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        return code.length() > 40 ? code.substring(0, 40) : code;
    }

    @Override
    public String toString() {
        return value;
    }
}
