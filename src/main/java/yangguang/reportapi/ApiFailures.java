package yangguang.reportapi;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import yangguang.reportreading.Unreadable;

/// What a program is told when an answer cannot be given (接口的出错说明): a problem, never a page and never an
/// exception's text.
@ControllerAdvice(basePackageClasses = ApiFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(Unreadable e) {
        return Problem.unreadable(e.getMessage()).answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused e) {
        return e.problem().answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> busy(Capacity.Busy e) {
        HttpHeaders later = new HttpHeaders();
        later.set(HttpHeaders.RETRY_AFTER, String.valueOf(Capacity.Busy.SECONDS));
        return new Problem(503, "系统繁忙", "正在处理的文件已达上限，请 " + Capacity.Busy.SECONDS + " 秒后重试。").answer(later);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooLarge(MaxUploadSizeExceededException e) {
        return new Problem(413, "内容过大", "上传的内容超过了 64 MB，没有接收；单个文件不超过 20 MB。").answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> fault(Exception e) throws Exception {
        if (e instanceof org.springframework.web.ErrorResponse || e instanceof org.springframework.web.bind.ServletRequestBindingException
                || e instanceof org.springframework.web.multipart.MultipartException
                || e instanceof org.springframework.beans.TypeMismatchException
                || e instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || e instanceof org.springframework.security.web.firewall.RequestRejectedException
                || e instanceof org.apache.tomcat.util.http.InvalidParameterException) {
            return Problem.wrongParameter("参数不齐全，或者不是这个接口能识别的形式；各参数的说明见 /api。").answer();
        }
        String reference = "F%08X".formatted(ThreadLocalRandom.current().nextInt());
        LOG.error("fault {} in the interface", reference, e);
        return new Problem(500, "系统出了问题", "这次操作没有完成，请稍后再试；仍然不行的，请把编号 " + reference + " 告诉系统管理员。").answer();
    }
}
