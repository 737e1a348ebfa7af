package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.statute.Article;

/// Compiling the report (汇编年度报告): every figure is computed from the registers, now and each time it is asked
/// for; nothing keeps a counter. Corrections are applied last and stay beside what they correct.
@Component
@Article({"49", "50"})
public class Compiling {

    private final List<Source> sources;
    private final EnteredFigures entered;
    private final Corrections corrections;
    private final Checking checking;
    private final AgencyRegister agencies;

    Compiling(List<Source> sources, EnteredFigures entered, Corrections corrections, Checking checking,
            AgencyRegister agencies) {
        this.sources = sources;
        this.entered = entered;
        this.corrections = corrections;
        this.checking = checking;
        this.agencies = agencies;
    }

    /// The report of a year as it would stand if it were filed now.
    @Transactional(readOnly = true)
    public CompiledReport compile(long agencyId, int year, ReportFormat format) {
        Agency agency = agencies.get(agencyId);
        Map<String, Origin> origins = origins(agency, year, format);
        Map<String, Correction> corrected = corrections.standing(agencyId, year);
        corrected.keySet().removeIf(cell -> !(origins.get(cell) instanceof Origin.Computed));
        Map<String, Cell> cells = new LinkedHashMap<>();
        places(format).forEach((id, place) -> cells.put(id, cell(place, origins.get(id), corrected.get(id))));
        CompiledReport unchecked = new CompiledReport(agencyId, year, format, cells, origins, corrected, List.of());
        return unchecked.checked(Applicability.rollsUp(agency) ? checking.beforeRollUp(agency, unchecked, null) : checking.findings(agency, unchecked, null));
    }

    private Map<String, Origin> origins(Agency agency, int year, ReportFormat format) {
        Map<String, Origin> computed = new HashMap<>();
        for (Source source : sources) {
            source.figures(agency.id(), year, format).forEach((cell, figure) ->
                    computed.put(cell, new Origin.Computed(source.name(), figure)));
        }
        Map<String, EnteredFigure> byHand = entered.of(agency.id(), year);
        Map<String, Origin> origins = new LinkedHashMap<>();
        places(format).forEach((id, place) -> origins.put(id, origin(agency, place,
                (Origin.Computed) computed.get(id), byHand.get(id))));
        return origins;
    }

    /// Where a register counts something that should not apply, the count stands and a finding says so.
    private static Origin origin(Agency agency, ReportFormat.Place place, Origin.Computed computed, EnteredFigure byHand) {
        Optional<String> against = Applicability.reasonAgainst(agency, place);
        if (against.isPresent() && (computed == null || computed.figure().signum() == 0)) {
            return new Origin.NotApplicable(against.get());
        }
        return computed != null ? computed : byHand == null ? new Origin.Unanswered()
                : new Origin.Entered(byHand.value(), byHand.enteredBy(), byHand.enteredAt(), byHand.evidence());
    }

    private static Cell cell(ReportFormat.Place place, Origin origin, Correction correction) {
        return switch (origin) {
            case Origin.Computed computed -> figure(place, correction == null ? computed.figure() : correction.corrected());
            case Origin.Entered stated -> figure(place, stated.figure());
            case Origin.NotApplicable _ -> figure(place, BigDecimal.ZERO);
            case Origin.Unanswered _ -> new Cell(place.id(), "", null, Cell.State.BLANK, place.unit(), "");
        };
    }

    private static Cell figure(ReportFormat.Place place, BigDecimal figure) {
        return Cell.of(place.id(), figure.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(Correction.plain(figure)),
                place.unit());
    }

    /// The places an office's own report fills: columns for other offices are left to the roll-up.
    public static Map<String, ReportFormat.Place> places(ReportFormat format) {
        Map<String, ReportFormat.Place> places = new LinkedHashMap<>(format.places());
        places.values().removeIf(place -> place.column().optional());
        return places;
    }

    /// The records behind a cell; empty for a cell entered by hand.
    @Transactional(readOnly = true)
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        return source(place).map(s -> s.behind(agencyId, year, place, page)).orElse(Records.NONE);
    }

    /// How the records behind a cell are to be read, where that is not plain; else "".
    public String note(ReportFormat.Place place) {
        return source(place).map(s -> s.note(place)).orElse("");
    }

    private Optional<Source> source(ReportFormat.Place place) {
        return sources.stream().filter(s -> s.answers(place)).findFirst();
    }

    /// The cells nobody but a person can answer for, whoever the agency is.
    public List<ReportFormat.Place> enteredPlaces(ReportFormat format) {
        return places(format).values().stream().filter(place -> source(place).isEmpty()).toList();
    }
}
