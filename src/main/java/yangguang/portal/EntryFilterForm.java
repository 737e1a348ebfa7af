package yangguang.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yangguang.catalogue.DocumentKind;
import yangguang.catalogue.Filter;
import yangguang.catalogue.Validity;

/// What a reader narrowed a list of documents to (目录筛选), as it stands in the address. Whatever cannot be
/// understood is left out: an address that somebody mistyped still shows the list.
///
/// @param year     year of formation, four digits
/// @param subject  code of the subject class
/// @param genre    kind of official document
/// @param kind     name of a [DocumentKind]
/// @param validity name of a [Validity]
/// @param number   document number or index number
/// @param title    part of the title
/// @param page     page of the list, from 1
public record EntryFilterForm(String year, String subject, String genre, String kind, String validity,
        String number, String title, String page) {

    private static final int LONGEST = 200;

    public EntryFilterForm {
        year = plain(year).matches("(19|20)\\d\\d") ? plain(year) : "";
        subject = plain(subject).matches("\\d{1,2}(\\.\\d{1,2})?") ? plain(subject) : "";
        genre = plain(genre);
        kind = named(DocumentKind.values(), plain(kind)).map(Enum::name).orElse("");
        validity = named(Validity.values(), plain(validity)).map(Enum::name).orElse("");
        number = plain(number);
        title = plain(title);
        page = plain(page).matches("[1-9]\\d{0,5}") ? plain(page) : "1";
    }

    public static EntryFilterForm empty() {
        return new EntryFilterForm("", "", "", "", "", "", "", "");
    }

    public static EntryFilterForm ofSubject(String subject) {
        return new EntryFilterForm("", subject, "", "", "", "", "", "");
    }

    public int pageNumber() {
        return Integer.parseInt(page);
    }

    public Filter filter(Collection<Long> agencies, String node) {
        return new Filter(agencies, node, subject, genre, named(DocumentKind.values(), kind).orElse(null),
                named(Validity.values(), validity).orElse(null), year.isEmpty() ? 0 : Integer.parseInt(year),
                number, title, false);
    }

    public boolean isNarrowed() {
        return !query().isEmpty();
    }

    /// Address of a list with these filters, without the page.
    public String under(String path) {
        return query().isEmpty() ? path : path + "?" + query();
    }

    private String query() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("kind", kind);
        set.put("year", year);
        set.put("subject", subject);
        set.put("genre", genre);
        set.put("validity", validity);
        set.put("number", number);
        set.put("title", title);
        return set.entrySet().stream().filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
    }

    /// Text without control characters and half characters, which a database refuses, and not endless.
    static String plain(String typed) {
        if (typed == null) {
            return "";
        }
        String text = typed.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return text.strip();
    }
}
