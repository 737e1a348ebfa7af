package yangguang.reportarchive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.web.Forbidden;

/// Tells by the address who reads: below `/desk` the officer who is signed in and holds one of the posts, elsewhere the
/// public, also where an officer looks.
@Component
class Readers implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request,
            WebDataBinderFactory binders) {
        if (!request.getNativeRequest(HttpServletRequest.class).getRequestURI().startsWith("/desk/")) {
            return Reader.PUBLIC;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof Officer officer)) {
            throw new Forbidden("请先登录。");
        }
        officer.require(Role.SUPERVISOR, Role.OFFICE_HEAD);
        return new Reader(true, officer.agencyId(), officer.has(Role.SUPERVISOR));
    }
}
