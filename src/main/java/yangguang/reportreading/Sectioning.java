package yangguang.reportreading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.reportform.ReportFormat;

/// Finds the sections of a format in the lines of a source (分部分).
public final class Sectioning {

    private static final int LONGEST_TITLE = 60;

    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern NUMBERED = Pattern.compile("^([" + DIGITS + "]{1,2}) ?、(.{2,40})$");
    private static final Pattern EVERYWHERE = Pattern.compile("政府信息|情况|工作|以及|和|及|、|的|20\\d\\d年");

    private final ReportFormat format;
    private final Map<String, ReportFormat.Section> titles = new HashMap<>();
    /// The last character of every title, for a first look.
    private final BitSet endings = new BitSet();

    Sectioning(ReportFormat format) {
        this.format = format;
        for (ReportFormat.Section section : format.sections()) {
            if (!section.free()) {
                titles.put(Labels.key(section.title()), section);
                section.also().forEach(other -> titles.put(Labels.key(other), section));
            }
        }
        titles.keySet().stream().filter(title -> !title.isEmpty()).forEach(title -> endings.set(title.charAt(title.length() - 1)));
    }

    public static List<PublishedReport.Heading> headings(List<Line> lines) {
        List<PublishedReport.Heading> headings = new ArrayList<>();
        for (Line line : lines) {
            if (!line.table() && isNumbered(line.text()) && NUMBERED.matcher(line.text()).matches() && line.text().indexOf('。') < 0) {
                headings.add(new PublishedReport.Heading(line.text(), line.where()));
            }
        }
        return headings;
    }

    List<PublishedReport.Part> parts(List<Line> lines) {
        return parts(lines, true);
    }

    /// How far the titles of the lines are the format's: one for each it gives, half for each in other words.
    double titled(List<Line> lines) {
        long whole = parts(lines, false).stream().filter(PublishedReport.Part::present).count();
        long all = parts(lines, true).stream().filter(PublishedReport.Part::present).count();
        return whole + (all - whole) / 2.0;
    }

    private List<PublishedReport.Part> parts(List<Line> lines, boolean likened) {
        Map<ReportFormat.Section, Integer> starts = new IdentityHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            ReportFormat.Section section = opened(lines.get(i));
            if (section != null && section.free()) {
                starts.putIfAbsent(section, i);
            } else if (section != null) {
                starts.put(section, i);
            }
        }
        if (likened) {
            likened(lines, starts);
        }
        List<PublishedReport.Part> parts = new ArrayList<>();
        for (ReportFormat.Section section : format.sections()) {
            Integer start = starts.get(section);
            if (start == null) {
                parts.add(new PublishedReport.Part(section, false, "", List.of()));
                continue;
            }
            int end = lines.size();
            for (int other : starts.values()) {
                end = other > start ? Math.min(end, other) : end;
            }
            end = end == lines.size() && !section.free() ? Math.min(PageFoot.from(lines, start + 1), Sheets.endOf(lines, start)) : end;
            List<Line> own = new ArrayList<>(lines.subList(start + 1, end));
            runIn(section, lines.get(start)).ifPresent(own::addFirst);
            parts.add(new PublishedReport.Part(section, true, lines.get(start).where(), own));
        }
        return parts;
    }

    private static boolean isNumbered(String text) {
        return !text.isEmpty() && DIGITS.indexOf(text.charAt(0)) >= 0;
    }

    /// Sections whose prescribed title is nowhere may stand under a title in other words with the same number.
    private void likened(List<Line> lines, Map<ReportFormat.Section, Integer> starts) {
        List<ReportFormat.Section> absent = format.sections().stream().filter(section -> !section.free() && !starts.containsKey(section)).toList();
        BitSet taken = new BitSet();
        starts.values().forEach(taken::set);
        for (int i = 0; i < lines.size() && !absent.isEmpty(); i++) {
            if (lines.get(i).table() || !isNumbered(lines.get(i).text()) || taken.get(i)) {
                continue;
            }
            Matcher numbered = NUMBERED.matcher(lines.get(i).text());
            if (!numbered.matches() || numbered.group(2).indexOf('。') >= 0) {
                continue;
            }
            for (ReportFormat.Section section : absent) {
                if (reworded(section, numbered.group(1), numbered.group(2))) {
                    starts.put(section, i);
                }
            }
        }
    }

    private static boolean reworded(ReportFormat.Section section, String number, String heading) {
        Matcher own = NUMBERED.matcher(section.title());
        return own.matches() && (similar(own.group(2), heading) >= 0.7
                || own.group(1).equals(number) && Math.max(similar(own.group(2), heading), similar(heading, own.group(2))) >= 0.25);
    }

    /// The section whose title the line is, or begins with; null where it is none.
    private ReportFormat.Section opened(Line line) {
        String text = line.text();
        if (text.length() > LONGEST_TITLE) {
            return format.sections().stream().filter(section -> !section.free())
                    .filter(section -> text.startsWith(section.title()) || text.endsWith("。" + section.title())).findFirst().orElse(null);
        }
        ReportFormat.Section section = mayEndTitle(text) ? titles.get(Labels.key(text)) : null;
        return section != null || line.table() || !isNumbered(text) ? section : headed(text);
    }

    /// Whether the line is the title of the format's first section, where that title is prescribed.
    boolean opensFirst(Line line) {
        ReportFormat.Section first = format.sections().getFirst();
        return !first.free() && line.text().length() <= LONGEST_TITLE && mayEndTitle(line.text()) && titles.get(Labels.key(line.text())) == first;
    }

    /// Whether the last character that counts in a label can be a title's; numbering may stand behind it.
    private boolean mayEndTitle(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (endings.get(c)) {
                return true;
            }
            if (Labels.counts(c)) {
                return false;
            }
        }
        return false;
    }

    private ReportFormat.Section headed(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            return null;
        }
        String title = text.indexOf(' ') < 0 ? text : text.replace(" ", "");
        String own = title.length() == text.length() ? numbered.group(2) : numbered.group(2).replace(" ", "");
        return format.sections().stream().filter(ReportFormat.Section::free).filter(free -> alike(free, own))
                .max(Comparator.comparingDouble(free -> likeness(free, title))).orElse(null);
    }

    /// How well a heading fits a section: words that stand in it say more than words that only resemble it.
    private static double likeness(ReportFormat.Section section, String heading) {
        return Stream.concat(Stream.of(section.title()), section.also().stream())
                .mapToDouble(phrase -> heading.contains(phrase) ? 1 + phrase.length() / 100.0 : similar(phrase, heading)).max().orElse(0);
    }

    /// The text that follows a title on the same line.
    private static java.util.Optional<Line> runIn(ReportFormat.Section section, Line line) {
        boolean longer = !section.free() && line.text().length() > LONGEST_TITLE && line.text().startsWith(section.title());
        return longer ? java.util.Optional.of(Line.prose(line.where(), line.text().substring(section.title().length())))
                : java.util.Optional.empty();
    }

    /// Whether a freely worded heading is about the section's subject.
    static boolean alike(ReportFormat.Section section, String heading) {
        return similar(section.title(), heading) >= 0.6
                || section.also().stream().anyMatch(other -> heading.contains(other) || similar(other, heading) >= 0.8);
    }

    /// Share of the pairs of characters of `phrase` that occur in `text`; words every heading has do not count.
    public static double similar(String phrase, String text) {
        Set<String> wanted = pairs(core(phrase));
        if (wanted.isEmpty()) {
            return text.contains(phrase) ? 1 : 0;
        }
        Set<String> there = pairs(core(text));
        long shared = wanted.stream().filter(there::contains).count();
        return (double) shared / wanted.size();
    }

    private static String core(String text) {
        return EVERYWHERE.matcher(text).replaceAll("");
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
