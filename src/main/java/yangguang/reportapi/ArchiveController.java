package yangguang.reportapi;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveReading;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.ArchiveSearch;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exporting;

/// Reports of the archive, for programs: those that were accepted, to everybody alike.
@Controller("archiveApiController")
class ArchiveController {

    private static final int LARGEST_PAGE = 200;
    private static final int STREAMED_AT_ONCE = 500;

    private final ArchiveRegister register;
    private final ArchiveSearch search;
    private final ArchiveReading reading;
    private final Exporting exporting;
    private final Capacity capacity;

    ArchiveController(ArchiveRegister register, ArchiveSearch search, ArchiveReading reading, Exporting exporting, Capacity capacity) {
        this.register = register;
        this.search = search;
        this.reading = reading;
        this.exporting = exporting;
        this.capacity = capacity;
    }

    @GetMapping("/api/archive/reports")
    ResponseEntity<byte[]> index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String generation, @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "50") String size) {
        String objection = Asked.bounded("q", q).isEmpty() ? "" : ArchiveSearch.objection(q);
        if (!objection.isEmpty()) {
            throw new Refused(Problem.wrongParameter("q：" + objection));
        }
        ArchiveFilter filter = Asked.filter(agency, region, year, generation);
        int wanted = Asked.number("page", page, 1, 1_000_000);
        int most = Asked.number("size", size, 1, LARGEST_PAGE);
        ArchiveSearch.Results found = search.find(new ArchiveSearch.Question(q, "", filter), wanted, most);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", found.total());
        json.put("exact", found.exact());
        json.put("page", wanted);
        json.put("size", most);
        json.put("reports", found.hits().stream().map(hit -> line(hit.report())).toList());
        json.put("next", (long) wanted * most >= found.total() ? null : UriComponentsBuilder.fromPath("/api/archive/reports").queryParam("q", q)
                .queryParam("agency", agency).queryParam("region", region).queryParam("year", year).queryParam("generation", generation)
                .queryParam("page", wanted + 1).queryParam("size", most).encode().build().toUriString().replaceAll("(?<=[?&])\\w+=&", ""));
        return Asked.json(json);
    }

    /// All reports of a filter, one line each; read page by page, so that any number takes no memory.
    @GetMapping("/api/archive/reports.jsonl")
    void stream(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String generation,
            HttpServletResponse answer) throws IOException {
        ArchiveFilter filter = Asked.filter(agency, region, year, generation);
        capacity.holding(() -> {
            answer.setContentType("application/x-ndjson");
            OutputStream out = answer.getOutputStream();
            List<ArchivedReport> some;
            int page = 1;
            do {
                some = register.list(filter, page++, STREAMED_AT_ONCE);
                for (ArchivedReport report : some) {
                    out.write(Problem.JSON.writeValueAsBytes(line(report)));
                    out.write('\n');
                }
                out.flush();
            } while (some.size() == STREAMED_AT_ONCE);
        });
    }

    /// One report; the same JSON as of `extract`.
    @GetMapping("/api/archive/reports/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id) {
        ArchivedReport report = (id.matches("\\d{1,18}") ? register.find(Long.parseLong(id)) : java.util.Optional.<ArchivedReport>empty())
                .filter(ArchivedReport::accepted).orElseThrow(() -> new Refused(Problem.notThere("年度报告库里没有这份报告，或者它还没有公开。")));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(exporting.export(reading.document(report), ExportFormat.JSON).bytes());
    }

    private static Map<String, Object> line(ArchivedReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", report.id());
        json.put("agency", report.agencyName());
        json.put("region", report.region());
        json.put("level", report.level() == null ? null : report.level().label());
        json.put("year", report.year());
        json.put("generation", report.generation());
        json.put("title", report.title());
        json.put("published", report.publishedOn() == null ? null : report.publishedOn().toString());
        json.put("address", report.address());
        json.put("report", "/api/archive/reports/" + report.id());
        json.put("page", "/archive/reports/" + report.id());
        return json;
    }
}
