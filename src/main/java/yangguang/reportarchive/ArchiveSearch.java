package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Search in the archive (年度报告库检索): reports by agency, year, rule and by words of their prose. The index of pairs
/// names the reports that may hold the words; the words themselves are then looked for in those texts only, in the order
/// of the list and no further than the page shown.
@Component
@NamedInterface("facts")
public class ArchiveSearch {

    /// Words that are looked for at once.
    public static final int MOST_WORDS = 5;
    private static final int EXCERPT = 70;
    private static final int AT_A_TIME = 200;
    private static final int COUNTED_EXACTLY = 1_000;

    private final JdbcClient db;
    private final ArchiveRegister register;

    ArchiveSearch(JdbcClient db, ArchiveRegister register) {
        this.db = db;
        this.register = register;
    }

    /// What is asked (检索条件).
    ///
    /// @param words of the prose, separated by blanks; all must occur
    /// @param rule  id of a rule that the audit found broken, or ""
    public record Question(String words, String rule, ArchiveFilter filter) {

        List<String> list() {
            return Arrays.stream(words.strip().split("[\\s\\u3000]+")).map(word -> Folded.of(word).text())
                    .filter(word -> !word.isEmpty()).distinct().toList();
        }
    }

    /// A report that was found; `section` and the excerpt are "" where no words were asked.
    public record Hit(ArchivedReport report, String section, String before, String words, String after) {
    }

    /// A page of what was found. `exact` is false where so many reports hold the words that they were not all opened;
    /// `total` is then the number the index names, which is never too small.
    public record Results(List<Hit> hits, long total, boolean exact) {
    }

    /// Why the question cannot be answered as it is; "" where it can.
    public static String objection(String words) {
        List<String> list = new Question(words, "", ArchiveFilter.ALL).list();
        return list.size() > MOST_WORDS ? "一次最多检索 " + MOST_WORDS + " 个词，请减少一些。"
                : list.stream().anyMatch(word -> word.length() < 2) ? "每个词至少两个字，请写得具体一些。" : "";
    }

    /// Rules that were found broken in current versions, with the number of reports.
    public List<ArchiveRegister.Tally> rules() {
        return db.sql("select f.rule as value, count(distinct f.version_id) as reports from version_finding f"
                + " join archived_report r on r.current_id = f.version_id group by 1 order by 1").query(ArchiveRegister.Tally.class).list();
    }

    /// @param page from 1
    public Results find(Question question, int page, int size) {
        List<String> words = question.list();
        int from = (page - 1) * size;
        if (words.stream().allMatch(word -> word.length() == 2)) {
            List<Candidate> candidates = candidates(question, words, from + size);
            return new Results(hits(slice(candidates, from, size), words), total(candidates), true);
        }
        List<Candidate> candidates = candidates(question, words, Math.max(COUNTED_EXACTLY, from + size));
        long total = total(candidates);
        List<Candidate> holding = new ArrayList<>();
        int wanted = total <= COUNTED_EXACTLY ? Integer.MAX_VALUE : from + size;
        int opened = 0;
        int atATime = wanted == Integer.MAX_VALUE ? AT_A_TIME : Math.min(AT_A_TIME, 2 * size);
        while (opened < total && (holding.size() < wanted || opened % AT_A_TIME != 0 && total <= endOfBlock(opened))) {
            if (opened == candidates.size()) {
                candidates = candidates(question, words, Integer.MAX_VALUE);
                total = candidates.size();
            }
            List<Candidate> some = candidates.subList(opened, Math.min(candidates.size(), Math.min(endOfBlock(opened), opened + atATime)));
            Set<Long> versions = holding(some.stream().map(Candidate::versionId).toList(), words);
            some.stream().filter(candidate -> versions.contains(candidate.versionId())).forEach(holding::add);
            opened += some.size();
            atATime = Math.min(AT_A_TIME, 2 * atATime);
        }
        boolean exact = opened >= total;
        return new Results(hits(slice(holding, from, size), words), exact ? holding.size() : total, exact);
    }

    /// The last few are all opened, so that their number is exact.
    private static int endOfBlock(int opened) {
        return (opened / AT_A_TIME + 1) * AT_A_TIME;
    }

    /// @param total number of all candidates, however few were asked for
    private record Candidate(long id, long versionId, long total) {
    }

    private static long total(List<Candidate> candidates) {
        return candidates.isEmpty() ? 0 : candidates.getFirst().total();
    }

    /// The first reports whose index entries hold every pair of every word. Each word is a step of its own, or the planner may
    /// take texts to pieces that the index has already judged.
    private List<Candidate> candidates(Question question, List<String> words, int most) {
        ArchiveFilter.Condition condition = question.filter().condition();
        StringBuilder sql = new StringBuilder();
        StringBuilder holding = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (String word : words) {
            String step = "word" + values.size();
            sql.append(values.isEmpty() ? "with " : ", ").append(step).append(" as materialized (select version_id from archived_part"
                    + " where archive_pairs(folded) @> ?::text[]) ");
            holding.append(" and r.current_id in (select version_id from ").append(step).append(')');
            values.add(pairs(word));
        }
        sql.append("select r.id, r.current_id as version_id, count(*) over () as total from ").append(ArchiveFilter.Condition.SHELF)
                .append(holding).append(" and ").append(condition.sql());
        values.addAll(condition.values());
        if (!question.rule().isEmpty()) {
            sql.append(" and r.current_id in (select version_id from version_finding where rule = ?)");
            values.add(question.rule());
        }
        sql.append(" order by r.year desc nulls last, r.agency_name, r.id limit ?");
        values.add(most);
        return db.sql(sql.toString()).params(values).query(Candidate.class).list();
    }

    private static String[] pairs(String word) {
        int[] units = word.codePoints().toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < units.length; i++) {
            pairs.add(Character.toString(units[i]) + Character.toString(units[i + 1]));
        }
        return pairs.toArray(String[]::new);
    }

    private Set<Long> holding(List<Long> versions, List<String> words) {
        StringBuilder sql = new StringBuilder("select version_id from archived_part where version_id = any (?) group by version_id having true");
        List<Object> values = new ArrayList<>();
        values.add(versions.toArray(Long[]::new));
        for (String word : words) {
            sql.append(" and bool_or(strpos(folded, ?) > 0)");
            values.add(word);
        }
        return new HashSet<>(db.sql(sql.toString()).params(values).query(Long.class).list());
    }

    private static List<Candidate> slice(List<Candidate> all, int from, int size) {
        return from >= all.size() ? List.of() : all.subList(from, Math.min(all.size(), from + size));
    }

    private List<Hit> hits(List<Candidate> candidates, List<String> words) {
        Map<Long, ArchivedReport> reports = new LinkedHashMap<>();
        register.findAll(candidates.stream().map(Candidate::id).toList()).forEach(report -> reports.put(report.id(), report));
        Map<Long, Hit> told = words.isEmpty() ? Map.of() : excerpts(reports, words.getFirst());
        return reports.values().stream().map(report -> told.getOrDefault(report.id(), new Hit(report, "", "", "", ""))).toList();
    }

    /// The first word in its first part, with what stands around it.
    private Map<Long, Hit> excerpts(Map<Long, ArchivedReport> reports, String word) {
        Map<Long, ArchivedReport> byVersion = new HashMap<>();
        reports.values().forEach(report -> byVersion.put(report.currentId(), report));
        Map<Long, Hit> hits = new HashMap<>();
        db.sql("select version_id, title, text from archived_part where version_id = any (?) and strpos(folded, ?) > 0 order by version_id, number")
                .params(byVersion.keySet().toArray(Long[]::new), word)
                .query((row, _) -> new Text(row.getLong("version_id"), row.getString("title"), row.getString("text"))).list()
                .forEach(text -> {
                    ArchivedReport report = byVersion.get(text.versionId());
                    int[] at = hits.containsKey(report.id()) ? null : Folded.of(text.text()).find(word);
                    if (at != null) {
                        hits.put(report.id(), new Hit(report, text.title(), before(text.text(), at[0]),
                                text.text().substring(at[0], at[1]), after(text.text(), at[1])));
                    }
                });
        return hits;
    }

    private record Text(long versionId, String title, String text) {
    }

    private static String before(String text, int at) {
        int from = whole(text, Math.max(0, at - EXCERPT / 2));
        return (from > 0 ? "……" : "") + text.substring(from, at).replaceAll("\\s+", " ");
    }

    private static String after(String text, int at) {
        int to = whole(text, Math.min(text.length(), at + EXCERPT));
        return text.substring(at, to).replaceAll("\\s+", " ") + (to < text.length() ? "……" : "");
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
