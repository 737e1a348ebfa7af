package yangguang.reportapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Tells programs and people what can be asked, and whoever asks something else that it is not there.
@Controller
class DescriptionController {

    @GetMapping("/api")
    ApiPage page(HttpServletRequest request) {
        return new ApiPage(Operations.ALL, ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> description() {
        return FilesController.json(Operations.DESCRIPTION);
    }

    @RequestMapping("/api/**")
    ResponseEntity<byte[]> other(HttpServletRequest request) {
        List<String> asked = segments(request.getRequestURI());
        String allowed = Operations.ALL.stream().filter(operation -> matches(segments(operation.path()), asked)).map(Operations.Operation::method)
                .distinct().collect(Collectors.joining(", "));
        if (allowed.isEmpty()) {
            return Problem.notThere("没有这个接口地址；接口一览见 /api。").answer();
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ALLOW, allowed);
        return new Problem(405, "方法不对", "这个地址用 " + allowed + " 方法访问；接口一览见 /api。").answer(headers);
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/"));
    }

    private static boolean matches(List<String> pattern, List<String> asked) {
        if (pattern.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).startsWith("{") && !pattern.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }
}
