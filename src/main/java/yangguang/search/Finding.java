package yangguang.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.dsl.MatchPredicateOptionsStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/// One question being answered (检索过程): its clauses, its hits, its counts.
final class Finding {

    private static final int MOST_SUGGESTIONS = 5;

    /// Steps far beyond what any text scores: the whole title first, then titles with the words, then texts; on each step
    /// what is in force first, and only there by frequency and length.
    private static final float WHOLE_TITLE = 40_000;
    private static final float IN_HEADING = 20_000;
    private static final float IN_FORCE = 5_000;

    private final SearchSession session;
    private final Asked asked;
    private final Query query;

    Finding(SearchSession session, Asked asked, Query query) {
        this.session = session;
        this.asked = asked;
        this.query = query;
    }

    /// @param counts counts by dimension under all of the question
    record Found(List<Hit> hits, long total, Map<Dimension, Map<String, Long>> counts) {
    }

    Query query() {
        return query;
    }

    String number() {
        return asked.number().orElse(null);
    }

    Found exact(int page) {
        Highlighting highlighting = new Highlighting(asked.phrases());
        SearchResult<Stored> result = session.search(SearchEntry.class)
                .select(Stored::projection)
                .where(f -> narrowed(f, exactly(f), null))
                .aggregation(Dimension.AGENCY.key(), Dimension.AGENCY::count)
                .aggregation(Dimension.YEAR.key(), Dimension.YEAR::count)
                .aggregation(Dimension.SUBJECT.key(), Dimension.SUBJECT::count)
                .aggregation(Dimension.KIND.key(), Dimension.KIND::count)
                .sort(asked.number().isPresent() || query.sort() == Query.Sort.RELEVANCE && !asked.isNothing()
                        ? Finding::best : Finding::newest)
                .fetch((page - 1) * query.size(), query.size());
        Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            counts.put(dimension, result.aggregation(dimension.key()));
        }
        return new Found(result.hits().stream().map(stored -> stored.hit(reason(stored), highlighting)).toList(),
                result.total().hitCount(), counts);
    }

    /// Entries that hold most of the pairs, or for a number that hold its characters as part of another, best first.
    List<Hit> related(int limit) {
        if (asked.isNothing()) {
            return List.of();
        }
        boolean pairs = asked.number().isEmpty();
        Highlighting highlighting = pairs ? Highlighting.ofPairs(asked.phrases()) : new Highlighting(asked.phrases());
        return session.search(SearchEntry.class)
                .select(Stored::projection)
                .where(f -> narrowed(f, f.bool().must(pairs ? resembling(f) : containing(f, asked.phrases().getFirst()))
                        .mustNot(exactly(f)), null))
                .sort(Finding::best)
                .fetchHits(limit).stream()
                .map(stored -> stored.hit(Hit.Reason.RELATED, highlighting)).toList();
    }

    /// Counts for the page. Where a dimension is narrowed it is counted again without that, so that the reader sees
    /// what the alternatives hold.
    List<Results.Facet> facets(Found found) {
        List<Results.Facet> facets = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Map<String, Long> counts = dimension.selected(query) == null
                    ? found.counts().get(dimension) : widened(dimension);
            if (!counts.isEmpty()) {
                facets.add(dimension.facet(query, counts));
            }
        }
        return facets;
    }

    private Map<String, Long> widened(Dimension dimension) {
        return session.search(SearchEntry.class).where(f -> narrowed(f, exactly(f), dimension))
                .aggregation(dimension.key(), dimension::count).fetch(0).aggregation(dimension.key());
    }

    private static SortFinalStep best(SearchSortFactory f) {
        return f.composite().add(f.score()).add(f.field("publishedAt").desc()).add(f.field("number").desc());
    }

    private static SortFinalStep newest(SearchSortFactory f) {
        return f.composite().add(f.field("publishedAt").desc()).add(f.field("number").desc());
    }

    /// Ways on when nothing was found: without narrowing, with single words, around the number.
    List<Results.Suggestion> suggestions() {
        List<Results.Suggestion> suggestions = new ArrayList<>();
        if (query.isNarrowed()) {
            suggest(suggestions, "在全部信息中检索“" + shown(asked.whole()) + "”", query.everywhere());
        }
        if (asked.number().isPresent()) {
            Numbers.series(asked.number().get())
                    .ifPresent(series -> suggest(suggestions, "查看“" + series + "”的全部文件", Query.of(series)));
        } else if (asked.phrases().size() > 1) {
            for (String part : asked.whole().split("[\\s\\p{Z}]+")) {
                suggest(suggestions, "只检索“" + shown(part) + "”", query.words(part));
            }
        }
        suggestions.add(new Results.Suggestion(asked.number().isPresent()
                ? "请核对文号的机关代字、年份和序号；文件也可能没有主动公开，可以依申请获取。"
                : "请换用更短或更常用的词；要找的信息如未主动公开，可以提出政府信息公开申请。", null, 0));
        return suggestions;
    }

    private void suggest(List<Results.Suggestion> suggestions, String sentence, Query other) {
        Asked otherAsked = Asked.read(other.words());
        if (suggestions.size() >= MOST_SUGGESTIONS || otherAsked.isNothing() && !other.isNarrowed()) {
            return;
        }
        Finding finding = new Finding(session, otherAsked, other);
        long hits = session.search(SearchEntry.class)
                .where(f -> finding.narrowed(f, finding.exactly(f), null)).fetchTotalHitCount();
        if (hits > 0) {
            suggestions.add(new Results.Suggestion(sentence + "（" + hits + " 条）", other, hits));
        }
    }

    private static String shown(String words) {
        return words.codePointCount(0, words.length()) <= 30 ? words
                : words.substring(0, words.offsetByCodePoints(0, 30)) + "…";
    }

    // --- clauses ---

    PredicateFinalStep exactly(SearchPredicateFactory f) {
        if (asked.isNothing()) {
            return f.matchAll();
        }
        if (asked.number().isPresent()) {
            String number = asked.number().get();
            return f.or(f.match().field("text.carries").matching(number).constantScore().boost(1000),
                    f.match().field("text.cites").matching(number).constantScore().boost(1));
        }
        var all = f.bool();
        var heading = f.bool();
        asked.phrases().forEach(phrase -> {
            all.must(containing(f, phrase));
            heading.must(f.phrase().field("text.heading").matching(spoken(phrase)));
        });
        all.should(heading.constantScore().boost(IN_HEADING));
        all.should(f.match().field("text.wholeTitle").matching(SearchEntry.Text.folded(asked.whole()))
                .constantScore().boost(WHOLE_TITLE));
        all.should(f.match().field("shelf.inForce").matching(true).constantScore().boost(IN_FORCE));
        return all;
    }

    private static PredicateFinalStep containing(SearchPredicateFactory f, Units phrase) {
        return f.phrase().fields("text.heading", "text.body").field("text.attachments").boost(0.5f)
                .matching(spoken(phrase));
    }

    /// Units as a text that is read back as the same units: a space keeps two runs apart.
    private static String spoken(Units phrase) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < phrase.count(); i++) {
            text.append(phrase.isRun(i) ? " " : "").append(phrase.text(i));
        }
        return text.toString();
    }

    private PredicateFinalStep resembling(SearchPredicateFactory f) {
        String all = asked.phrases().stream().map(Finding::spoken).collect(Collectors.joining(" "));
        return f.or(resembling(f, "text.heading", all).boost(4), resembling(f, "text.body", all),
                resembling(f, "text.attachments", all));
    }

    private static MatchPredicateOptionsStep<?> resembling(SearchPredicateFactory f, String field, String words) {
        return f.match().field(field).matching(words).analyzer(Bigrams.RELATED)
                .minimumShouldMatch(m -> m.ifMoreThan(2).thenRequirePercent(67));
    }

    private PredicateFinalStep narrowed(SearchPredicateFactory f,
            PredicateFinalStep wanted, Dimension except) {
        var clauses = f.bool().must(wanted);
        if (query.agency() != null && except != Dimension.AGENCY) {
            clauses.filter(f.match().field("publisher.slug").matching(query.agency()));
        }
        if (query.year() != null && except != Dimension.YEAR) {
            clauses.filter(f.match().field("shelf.year").matching(query.year()));
        }
        if (query.subject() != null && except != Dimension.SUBJECT) {
            clauses.filter(f.match().field(query.subject().contains(".") ? "shelf.subject" : "shelf.subjectClass")
                    .matching(query.subject()));
        }
        if (query.kind() != null && except != Dimension.KIND) {
            clauses.filter(f.match().field("kind").matching(query.kind()));
        }
        if (query.node() != null) {
            clauses.filter(f.or(f.match().field("shelf.node").matching(query.node()),
                    f.prefix().field("shelf.node").matching(query.node() + ".")));
        }
        if (query.genre() != null) {
            clauses.filter(f.match().field("shelf.genre").matching(query.genre()));
        }
        if (query.validity() != null) {
            clauses.filter(f.match().field("shelf.validity").matching(query.validity()));
        }
        if (query.publishedFrom() != null) {
            clauses.filter(f.range().field("publishedAt").atLeast(query.publishedFrom().atStartOfDay()));
        }
        if (query.publishedTo() != null) {
            clauses.filter(f.range().field("publishedAt").lessThan(query.publishedTo().plusDays(1).atStartOfDay()));
        }
        return clauses;
    }

    private Hit.Reason reason(Stored stored) {
        return asked.number().isEmpty() ? Hit.Reason.CONTAINS
                : stored.carries(asked.number().get()) ? Hit.Reason.CARRIES : Hit.Reason.CITES;
    }
}
