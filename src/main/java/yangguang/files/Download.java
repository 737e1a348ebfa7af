package yangguang.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Download (下载) of a file so that a browser saves or shows it and never runs it: the media type is ours and final
/// (`nosniff`), the content may load and script nothing, and only PDF and pictures are shown inside the browser.
public final class Download {

    private Download() {
    }

    /// To be saved under its name.
    public static ResponseEntity<InputStreamResource> of(StoredFile file, InputStream content) {
        return answer(file, content, true);
    }

    /// To be shown where the kind allows it, saved otherwise.
    public static ResponseEntity<InputStreamResource> shown(StoredFile file, InputStream content) {
        return answer(file, content, !file.kind().isShownInline());
    }

    private static ResponseEntity<InputStreamResource> answer(StoredFile file, InputStream content, boolean saved) {
        HttpHeaders headers = headers(file.name(), file.contentType(), file.size(), saved);
        headers.setCacheControl(file.sealed() ? "no-store" : "private, max-age=600");
        return ResponseEntity.ok().headers(headers).body(new InputStreamResource(content));
    }

    /// Headers for any content the program made itself, such as a letter.
    ///
    /// @param name  name to save under, Chinese allowed (RFC 5987)
    /// @param size  bytes
    /// @param saved false lets the browser show it
    public static HttpHeaders headers(String name, String contentType, long size, boolean saved) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(mediaType(contentType));
        headers.setContentLength(size);
        headers.setContentDisposition((saved ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name, StandardCharsets.UTF_8).build());
        headers.set("X-Content-Type-Options", "nosniff");
        // a sandbox would keep the browser from showing a PDF
        headers.set("Content-Security-Policy", saved ? "default-src 'none'; sandbox" : "script-src 'none'");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }

    /// Web pages and drawings are handed out as plain bytes whatever they say of themselves.
    private static MediaType mediaType(String contentType) {
        MediaType type = MediaType.parseMediaType(contentType);
        boolean runs = type.getSubtype().contains("html") || type.getSubtype().contains("svg")
                || type.getSubtype().contains("xml") && !type.getSubtype().contains("openxml") || type.getSubtype().contains("script");
        return runs ? MediaType.APPLICATION_OCTET_STREAM : type;
    }
}
