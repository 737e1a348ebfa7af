package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yangguang.reportform.ReportFormat;
import yangguang.requests.Channel;
import yangguang.requests.DispositionKind;
import yangguang.requests.RequestBreakdown;
import yangguang.requests.RequestCut;
import yangguang.requests.RequestCuts;
import yangguang.statute.Article;

/// The register of requests as a source of the statistics table of 2014 (统计表第三项).
///
/// The table asks by channel, by reply and by extension. Where it has no row for a reply of today's law, the reading is
/// said at [#row]. Commercial secrets and privacy are two rows there and one result here; unless there is no such
/// result at all, a person tells them apart.
@Component
@Article("50")
class OlderRequestSource implements Source {

    private static final Set<String> TOLD_APART_BY_HAND = Set.of("A3.3.4.b", "A3.3.4.c");
    private static final RequestCut THIRD_PARTY = RequestCut.endedIn(Set.of(DispositionKind.THIRD_PARTY_RIGHTS));
    private static final Map<String, Set<DispositionKind>> REPLIES = Arrays.stream(DispositionKind.values())
            .filter(kind -> !row(kind).isEmpty())
            .collect(Collectors.groupingBy(OlderRequestSource::row, Collectors.toSet()));

    private final RequestCuts requests;

    OlderRequestSource(RequestCuts requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "依申请公开台账";
    }

    @Override
    public boolean answers(ReportFormat.Place place) {
        return place.id().equals("A3.3") || TOLD_APART_BY_HAND.contains(place.id()) || cut(place.id()).isPresent();
    }

    @Override
    public Map<String, BigDecimal> figures(long agencyId, int year, ReportFormat format) {
        List<ReportFormat.Place> places = format.places().values().stream().filter(this::answers).toList();
        Map<String, BigDecimal> figures = new HashMap<>();
        if (places.isEmpty()) {
            return figures;
        }
        RequestBreakdown breakdown = requests.breakdown(Set.of(agencyId), year);
        boolean thirdParties = breakdown.of(THIRD_PARTY) > 0;
        for (ReportFormat.Place place : places) {
            if (place.id().equals("A3.3")) {
                figures.put(place.id(), BigDecimal.valueOf(replies(breakdown)));
            } else if (!TOLD_APART_BY_HAND.contains(place.id())) {
                figures.put(place.id(), BigDecimal.valueOf(breakdown.of(cut(place.id()).orElseThrow())));
            } else if (!thirdParties) {
                figures.put(place.id(), BigDecimal.ZERO);
            }
        }
        return figures;
    }

    /// All replies: those of a row of their own, refusals, and notices to clarify.
    private static long replies(RequestBreakdown breakdown) {
        return breakdown.of(RequestCut.endedIn(answered())) + breakdown.clarifications();
    }

    private static Set<DispositionKind> answered() {
        return REPLIES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Override
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        RequestCut cut = place.id().equals("A3.3") ? RequestCut.endedIn(answered())
                : cut(place.id()).orElse(THIRD_PARTY);
        long total = requests.breakdown(Set.of(agencyId), year).of(cut);
        return new Records(requests.behind(Set.of(agencyId), year, cut, page, Records.PER_PAGE).stream()
                .map(RequestSource::line).toList(), total, page, Records.PER_PAGE);
    }

    @Override
    public String note(ReportFormat.Place place) {
        return place.id().equals("A3.3") ? "补正告知也是答复：所列之外的，见“告知作出更改补充数”。"
                : TOLD_APART_BY_HAND.contains(place.id())
                        ? "登记簿不区分商业秘密和个人隐私，下面是两者的合计，请逐件核对后分别填报。" : "";
    }

    private static Optional<RequestCut> cut(String cell) {
        return Optional.ofNullable(switch (cell) {
            case "A3.1" -> RequestCut.all(RequestCut.Moment.RECEIVED);
            case "A3.1.1" -> RequestCut.through(Set.of(Channel.IN_PERSON, Channel.ORAL));
            case "A3.1.2" -> RequestCut.through(Set.of(Channel.FAX));
            case "A3.1.3" -> RequestCut.through(Set.of(Channel.WEB, Channel.EMAIL));
            // the table has no other channel; what an office's guide names besides is mostly a letter box
            case "A3.1.4" -> RequestCut.through(Set.of(Channel.MAIL_SIGNED, Channel.MAIL_ORDINARY,
                    Channel.MAIL_WRONG_OFFICE, Channel.OTHER));
            case "A3.2" -> RequestCut.all(RequestCut.Moment.CLOSED);
            case "A3.2.1" -> RequestCut.closed(false);
            case "A3.2.2" -> RequestCut.closed(true);
            case "A3.3.4" -> RequestCut.endedIn(REPLIES.entrySet().stream()
                    .filter(row -> row.getKey().startsWith("A3.3.4")).flatMap(row -> row.getValue().stream())
                    .collect(Collectors.toSet()));
            case "A3.3.7" -> RequestCut.all(RequestCut.Moment.CLARIFICATION_ASKED);
            default -> REPLIES.containsKey(cell) ? RequestCut.endedIn(REPLIES.get(cell)) : null;
        });
    }

    /// The row a result counts in; "" where it was no reply of its own. Internal and process information count as
    /// refused by law, as the series of later forms do. Results the table has no row for count as sent elsewhere, since
    /// each reply counts once. A request given up for want of clarification was counted by its notice.
    static String row(DispositionKind kind) {
        return switch (kind) {
            case ALREADY_PUBLIC -> "A3.3.1";
            case PROVIDED -> "A3.3.2";
            case PARTLY_GRANTED -> "A3.3.3";
            case STATE_SECRET -> "A3.3.4.a";
            case THIRD_PARTY_RIGHTS -> "A3.3.4";
            case ENDANGERS_SAFETY -> "A3.3.4.d";
            case NOT_GOVERNMENT_INFORMATION -> "A3.3.4.e";
            case FORBIDDEN_BY_LAW, INTERNAL_AFFAIRS, PROCESS_INFORMATION, ENFORCEMENT_FILE -> "A3.3.4.f";
            case NOT_RESPONSIBLE -> "A3.3.5";
            case NOT_HELD -> "A3.3.6";
            case SEPARATE_QUERY, NEEDS_MAKING, PETITION, REPEATED, PUBLICATION_ASKED, EXCESSIVE, CONFIRMATION_ASKED,
                    OTHER_CLOSING -> "A3.3.8";
            case STILL_UNCLEAR, NOT_CORRECTED, FEE_UNPAID, WITHDRAWN_BY_APPLICANT, UNREACHABLE -> "";
        };
    }
}
