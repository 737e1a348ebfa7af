package yangguang.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What is refused at the door (门口的拒绝), before any controller sees it, told as a page. Whoever asks for the address
/// itself is told that there is no such page.
@Controller
class AtTheDoor implements ErrorController {

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    AtTheDoor(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object refuse(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code && code >= 400 ? code : 404;
        String asked = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        if (asked.startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence(status)));
        }
        return status == 403 ? new ExpiredPage(back(request)) : new ErrorPage(status, sentence(status), wayOut(status), "", List.of());
    }

    private static String sentence(int status) {
        return switch (status) {
            case 403 -> "这项操作没有被接受。";
            case 404 -> "没有这个网页地址。";
            case 413 -> "上传的内容超过了 64 MB，没有接收。";
            default -> status < 500 ? "系统没有接受这次请求。" : "系统出了问题，这次操作没有完成。";
        };
    }

    private static String wayOut(int status) {
        return switch (status) {
            case 404 -> "请检查网址是否完整，或者返回首页用站内搜索查找。";
            case 413 -> "请压缩或拆分附件，单个附件不超过 20 MB，然后重新提交。";
            default -> status < 500 ? "请返回上一页，检查填写的内容后重新提交。" : "请稍后再试，或者与系统管理员联系。";
        };
    }

    /// The page of ours on which the form stood. A page of another site is no way back; nor is an address that only takes
    /// forms, under which a refused form stands: the page above it is.
    private String back(HttpServletRequest request) {
        try {
            URI from = new URI(Objects.toString(request.getHeader("Referer"), ""));
            boolean ours = request.getServerName().equalsIgnoreCase(from.getHost())
                    && request.getServerPort() == (from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80);
            String path = from.getRawPath();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "";
            }
            return from.getRawQuery() != null && opens(path) ? path + "?" + from.getRawQuery() : pageAt(path);
        } catch (URISyntaxException unreadable) {
            return "";
        }
    }

    /// The address itself, or the next one above it that can be opened; "" where none can.
    private String pageAt(String path) {
        String address = path;
        while (address.length() > 1 && !opens(address)) {
            address = address.substring(0, address.lastIndexOf('/'));
        }
        return address;
    }

    /// Whether a page of ours, not a file, opens at this address.
    private boolean opens(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return addresses.getObject().getHandlerMethods().entrySet().stream()
                .filter(one -> !ResponseEntity.class.isAssignableFrom(one.getValue().getMethod().getReturnType()))
                .map(one -> one.getKey()).filter(taken -> taken.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(taken -> taken.getPathPatternsCondition().getPatterns().stream()).anyMatch(pattern -> pattern.matches(asked));
    }
}
