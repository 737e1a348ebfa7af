package yangguang.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yangguang.web.Forbidden;
import yangguang.web.NavLink;
import yangguang.web.Visitor;
import yangguang.web.VisitorSource;

/// Hands the signed-in [Officer] to controllers that ask for one, and his name and sections to the frame.
@Component
class Officers implements VisitorSource, HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final ObjectProvider<DeskSection> sections;

    Officers(ObjectProvider<DeskSection> sections) {
        this.sections = sections;
    }

    static Optional<Officer> signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Officer officer ? Optional.of(officer) : Optional.empty();
    }

    @Override
    public Optional<Visitor> visitor(HttpServletRequest request) {
        return signedIn().map(officer -> new Visitor(officer.name(), officer.agencyName(),
                officer.roles().stream().sorted().map(Role::label).toList(), links(officer, request.getRequestURI())));
    }

    /// A page that two of the officer's sections hold is marked in the first.
    private List<NavLink> links(Officer officer, String path) {
        List<DeskSection> own = sections.stream().filter(s -> s.isFor(officer)).sorted(Comparator.comparingInt(DeskSection::order)).toList();
        DeskSection here = own.stream().filter(s -> s.holds(path)).findFirst().orElse(null);
        return own.stream().map(s -> new NavLink(s.label(), s.url(), s == here)).toList();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Officer.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request,
            WebDataBinderFactory binders) {
        return signedIn().orElseThrow(() -> new Forbidden("请先登录。"));
    }
}
