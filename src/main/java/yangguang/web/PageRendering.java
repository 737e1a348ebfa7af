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
            Object page = model.get("page");
            if (page == null) {
                page = ErrorAttributes.page(request, model);
            }
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, Map.of("page", page, "web", frames.around(request)), output);
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

    /// Boot's own error path (an error outside the controllers) told as a page.
    private static final class ErrorAttributes {

        static ErrorPage page(HttpServletRequest request, Map<String, ?> model) {
            int status = model.get("status") instanceof Integer code ? code : 500;
            return switch (status) {
                case 404 -> new ErrorPage(404, "没有这个网页地址。", "请检查网址是否完整，或者返回首页用站内搜索查找。", "", List.of());
                case 403 -> new ErrorPage(403, "这项操作没有被接受。", "页面可能已经过期，请返回上一页刷新后重新提交。", "", List.of());
                default -> status < 500
                        ? new ErrorPage(status, "系统没有接受这次请求。", "请返回上一页，检查填写的内容后重新提交。", "", List.of())
                        : new ErrorPage(status, "系统出了问题，这次操作没有完成。", "请稍后再试，或者与系统管理员联系。", "", List.of());
            };
        }
    }
}
