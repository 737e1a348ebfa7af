package yangguang.reportarchive.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveReading;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportaudit.Comparison;
import yangguang.reportform.ReportFormats;
import yangguang.web.NotThere;

/// Two reports side by side; without a second one, the reports it could be; without any, those to begin with.
@Controller
class CompareController {

    private static final int CHOICES = 50;

    private final ArchiveRegister register;
    private final ArchiveReading reading;

    CompareController(ArchiveRegister register, ArchiveReading reading) {
        this.register = register;
        this.reading = reading;
    }

    @GetMapping({Reader.PUBLIC_BASE + "/compare", Reader.OFFICE_BASE + "/compare"})
    ComparePage show(Reader reader, @RequestParam(defaultValue = "") String left, @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String passages) {
        if (left.isEmpty() && right.isEmpty()) {
            return new ComparePage(reader, null, null, null, agency, beginnings(reader, agency), false);
        }
        if (left.isEmpty()) {
            return show(reader, right, "", agency, passages);
        }
        ArchivedReport first = find(reader, left);
        if (right.isEmpty()) {
            return new ComparePage(reader, first, null, null, agency, choices(reader, first, agency), false);
        }
        ArchivedReport second = find(reader, right);
        return new ComparePage(reader, first, second,
                Comparison.of(reading.agencyYear(first), reading.agencyYear(second), ReportFormats.shipped()), agency, List.of(), passages.equals("common"));
    }

    private ArchivedReport find(Reader reader, String id) {
        return reader.seen(SearchForm.id(id).map(asked -> register.leadsTo(asked, !reader.office()).orElse(asked)).flatMap(register::find));
    }

    private List<ArchivedReport> beginnings(Reader reader, String agency) {
        ArchiveFilter all = reader.filter();
        return register.list(new ArchiveFilter(sought(agency), null, "", "", null, null, "", all.state(), false), 1, CHOICES);
    }

    private static String sought(String agency) {
        return agency.strip().substring(0, Math.min(agency.strip().length(), 100));
    }

    /// The agency's own other years, then reports of the same year.
    private List<ArchivedReport> choices(Reader reader, ArchivedReport report, String agency) {
        List<ArchivedReport> choices = new ArrayList<>();
        if (agency.isBlank() && !report.agencyName().isEmpty()) {
            choices.addAll(register.ofAgency(report.agencyName(), !reader.office()));
        }
        ArchiveFilter all = reader.filter();
        ArchiveFilter sameYear = new ArchiveFilter(sought(agency), null, "",
                agency.isBlank() ? report.region() : "", null, report.year(), "", all.state(), false);
        choices.addAll(register.list(sameYear, 1, CHOICES));
        choices.removeIf(other -> other.id() == report.id());
        return choices.stream().distinct().toList();
    }
}
