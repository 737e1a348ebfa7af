package yangguang.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// From a [Page] to HTML: the page's template is rendered with the page and its frame.
///
/// The view declares its content type; without it Spring answers an empty 200.
@Configuration(proxyBeanMethods = false)
class PageRendering implements WebMvcConfigurer {

    static final String HTML = "text/html;charset=UTF-8";

    private final Frames frames;

    PageRendering(Frames frames) {
        this.frames = frames;
    }

    @Bean
    static TemplateEngine templateEngine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "yangguang.jte");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver pages(TemplateEngine engine) {
        return (name, _) -> engine.hasTemplate(name + ".jte") ? new JteView(engine, name + ".jte") : null;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageReturned());
    }

    private final class JteView implements View {

        private final TemplateEngine engine;
        private final String template;

        JteView(TemplateEngine engine, String template) {
            this.engine = engine;
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, Map.of("page", model.get("page"), "web", frames.around(request)), output);
            response.setContentType(HTML);
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }

    private static final class PageReturned implements HandlerMethodReturnValueHandler {

        @Override
        public boolean supportsReturnType(MethodParameter returnType) {
            return Page.class.isAssignableFrom(returnType.getParameterType());
        }

        @Override
        public void handleReturnValue(Object value, MethodParameter type, ModelAndViewContainer view,
                NativeWebRequest request) {
            if (value == null) {
                view.setRequestHandled(true);
                return;
            }
            Page page = (Page) value;
            view.setViewName(page.template());
            view.setStatus(HttpStatus.valueOf(page.status()));
            view.addAttribute("page", page);
        }
    }
}
