package yangguang.catalogue;

import java.util.Map;
import org.springframework.modulith.NamedInterface;

/// Figures of one year (年度数据), computed from the entries whenever asked; nothing keeps a counter.
@NamedInterface("facts")
public record Figures(int year, Map<DocumentKind, Map<Figure, Long>> counts) {

    public long of(DocumentKind kind, Figure figure) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(figure, 0L);
    }
}
