package yangguang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.NoHandlerFoundException;
import yangguang.statute.Obstructed;

/// What a person sees when a page cannot be shown: a sentence and a way out; never an exception's text.
/// Faults of ours are logged once, here, under the number that the page shows.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler(Obstructed.class)
    Page obstructed(Obstructed e) {
        return new ErrorPage(422, "这项操作现在不能办理。", "请返回上一页，按下列提示处理后再试。", "", e.obstacles());
    }

    @ExceptionHandler(NotThere.class)
    Page notThere(NotThere e) {
        return page(404, e.getMessage(), "可以返回首页，或者用站内搜索查找。");
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    Page noSuchAddress() {
        return page(404, "没有这个网页地址。", "请检查网址是否完整，或者返回首页用站内搜索查找。");
    }

    @ExceptionHandler(Forbidden.class)
    Page forbidden(Forbidden e) {
        return page(403, e.getMessage(), "如工作需要，请联系本单位的系统管理员调整岗位。");
    }

    @ExceptionHandler(TooMany.class)
    Page tooMany(TooMany e) {
        return page(429, e.getMessage(), "请稍后再试，或者按公开指南上的电话与本机关联系。");
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Page method() {
        return page(405, "这个地址不支持这种操作。", "请返回上一页，通过页面上的按钮操作。");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return page(413, "上传的内容超过了 64 MB，没有接收。", "请压缩或拆分附件，单个附件不超过 20 MB，然后重新提交。");
    }

    @ExceptionHandler({BindException.class, ServletRequestBindingException.class, MultipartException.class,
            MethodArgumentTypeMismatchException.class, HttpMessageNotReadableException.class,
            HttpMediaTypeException.class, RequestRejectedException.class, InvalidParameterException.class})
    Page unreadable() {
        return page(400, "提交的内容有误，系统无法识别。", "请返回上一页重新填写后提交。");
    }

    @ExceptionHandler(Exception.class)
    Page fault(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (e instanceof AccessDeniedException) {
            throw e;
        }
        if (response.isCommitted()) {
            LOG.info("connection lost while answering {}", request.getRequestURI());
            return null;
        }
        String reference = "F%08X".formatted(ThreadLocalRandom.current().nextInt());
        LOG.error("fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), e);
        return new ErrorPage(500, "系统出了问题，这次操作没有完成。",
                "请稍后再试；如果仍然不行，请把下面的编号告诉系统管理员。", reference, List.of());
    }

    private static Page page(int status, String sentence, String wayOut) {
        return new ErrorPage(status, sentence, wayOut, "", List.of());
    }
}
