package yangguang.reportarchive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yangguang.reportarchive.ArchiveRegister;

/// Addresses of reports whose versions came under another name (归并后的旧地址): they lead on to where the versions are,
/// the public only to what was accepted.
@Component
class JoinedAddresses implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern REPORT = Pattern.compile("(.*/reports/)(\\d{1,18})((?:\\.[a-z]{3,4}|/original)?)(?:/.*)?");

    private final ArchiveRegister register;

    JoinedAddresses(ArchiveRegister register) {
        this.register = register;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns(Reader.PUBLIC_BASE + "/reports/**", "/desk/archive/reports/**", Reader.OFFICE_BASE + "/reports/**",
                "/api/archive/reports/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse answer, Object handler) throws IOException {
        Matcher address = REPORT.matcher(request.getRequestURI());
        if (!request.getMethod().equals("GET") || !address.matches()) {
            return true;
        }
        Optional<Long> there = register.leadsTo(Long.parseLong(address.group(2)), !address.group(1).startsWith("/desk/"));
        if (there.isPresent()) {
            answer.sendRedirect(address.group(1) + there.get() + address.group(3));
        }
        return there.isEmpty();
    }
}
