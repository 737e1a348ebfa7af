package yangguang.reportapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.reportaudit.FileAnswers;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exported;
import yangguang.reportreading.Unreadable;

/// Files that a program hands in are read, answered and forgotten.
@Controller
class FilesController {

    private final FileAnswers answers = new FileAnswers();
    private final Capacity capacity;

    FilesController(Capacity capacity) {
        this.capacity = capacity;
    }

    @PostMapping("/api/reports/audit")
    ResponseEntity<byte[]> audit(@RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String text) throws Unreadable {
        Upload report = Upload.of("file", file, text);
        return json(capacity.within(() -> answers.audit(report.name(), report.bytes())));
    }

    @PostMapping("/api/reports/extract")
    ResponseEntity<byte[]> extract(@RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String text) throws Unreadable {
        Upload report = Upload.of("file", file, text);
        return json(capacity.within(() -> answers.export(report.name(), report.bytes(), ExportFormat.JSON)).bytes());
    }

    @PostMapping("/api/reports/compare")
    ResponseEntity<byte[]> compare(@RequestParam(required = false) MultipartFile first, @RequestParam(required = false) MultipartFile second,
            @RequestParam(defaultValue = "false") String all) throws Unreadable {
        Upload one = Upload.of("first", first, null);
        Upload other = Upload.of("second", second, null);
        return json(capacity.within(() -> answers.compare(one.name(), one.bytes(), other.name(), other.bytes(), all.equals("true"))));
    }

    @PostMapping("/api/reports/export")
    ResponseEntity<byte[]> export(@RequestParam(required = false) MultipartFile file, @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "") String format) throws Unreadable {
        ExportFormat wanted = format(format);
        Upload report = Upload.of("file", file, text);
        Exported exported = capacity.within(() -> answers.export(report.name(), report.bytes(), wanted));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(exported.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(exported.fileName(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox").body(exported.bytes());
    }

    private static ExportFormat format(String name) {
        return Arrays.stream(ExportFormat.values()).filter(format -> format.extension().equals(name)).findFirst()
                .orElseThrow(() -> new Refused(Problem.wrongParameter("format 应是下列之一：" + Arrays.stream(ExportFormat.values())
                        .map(format -> format.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("、")) + "。")));
    }

    static ResponseEntity<byte[]> json(byte[] json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
