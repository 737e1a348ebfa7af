package yangguang.reportapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Refusal as a program reads it (出错说明), RFC 9457: a status, a short title that does not change, and the sentence
/// that a page would show.
record Problem(int status, String title, String detail) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static Problem unreadable(String sentence) {
        return new Problem(422, "文件读不了", sentence);
    }

    static Problem wrongParameter(String sentence) {
        return new Problem(400, "参数有误", sentence);
    }

    static Problem notThere(String sentence) {
        return new Problem(404, "没有找到", sentence);
    }

    /// As an answer, whatever the program said it would accept: a refusal it cannot read is better than none.
    ResponseEntity<byte[]> answer() {
        return answer(new HttpHeaders());
    }

    ResponseEntity<byte[]> answer(HttpHeaders headers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "about:blank");
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(JSON.writeValueAsBytes(json));
    }
}
