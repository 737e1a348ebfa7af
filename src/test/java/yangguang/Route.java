package yangguang;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yangguang.access.Officer;

/// One address of the program and the method that answers there (路由), read off the controllers.
public record Route(RequestMethod method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*\\})+)?\\}");

    /// All of the program's own, in the order of their addresses.
    public static List<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("yangguang."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method)).toList();
    }

    public boolean isPost() {
        return method == RequestMethod.POST;
    }

    public boolean atTheDesk() {
        return pattern.equals("/desk") || pattern.startsWith("/desk/");
    }

    /// Whether it is asked by programs, who are answered with JSON and problems instead of pages.
    public boolean forPrograms() {
        return pattern.startsWith("/api/");
    }

    public List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /// The address with its variables filled in.
    public String path(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /// The pattern as a person reads it, without the expressions that its variables must match.
    public String shown() {
        return VARIABLE.matcher(pattern).replaceAll((MatchResult found) -> "{" + found.group(1) + "}");
    }

    /// The fields that the method declares, with their types; a form counts with its components.
    public Map<String, Class<?>> fields() {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            Class<?> type = parameter.getType();
            if (parameter.isAnnotationPresent(PathVariable.class) || type == Officer.class) {
                continue;
            }
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents()).forEach(c -> fields.put(c.getName(), c.getType()));
            } else if (type.isPrimitive() || type.getName().startsWith("java.lang.") || type == List.class) {
                fields.put(parameter.getName(), type);
            }
        }
        return fields;
    }

    /// Whether the method reads fields at all, declared or as a map.
    public boolean reads() {
        return !fields().isEmpty() || Arrays.asList(handler.getMethod().getParameterTypes()).contains(Map.class);
    }

    public boolean takesFiles() {
        return Arrays.stream(handler.getMethod().getParameters()).anyMatch(parameter ->
                parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName())
                        || parameter.getType().isRecord() && Arrays.stream(parameter.getType().getRecordComponents())
                                .map(RecordComponent::getType).anyMatch(MultipartFile.class::equals));
    }
}
