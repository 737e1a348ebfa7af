package yangguang.reportpath.web;

import java.util.List;
import java.util.Map;
import yangguang.agencies.AgencyKind;
import yangguang.reportpath.Collecting;
import yangguang.statute.Obstacle;
import yangguang.web.Page;
import yangguang.web.Pager;

/// Collection of a year's reports (报送情况): the agencies with their stage, due day and checks, and a picture of the whole.
public record CollectionPage(Collecting.Collection collection, List<Collecting.Line> lines, Collecting.View view, String q,
        Pager pager, List<Integer> years, List<Obstacle> obstacles, int status) implements Page {

    /// What the bar of the picture is made of, in its order.
    public static final List<String> STATES = List.of("已发布", "已接收", "已报送", "未报送", "已超期");

    public Map<AgencyKind, long[]> byKind() {
        return collection.byKind();
    }

    public static long sum(long[] counts) {
        return java.util.Arrays.stream(counts).sum();
    }

    /// Address of the same list as a file.
    public String csv() {
        return pager.baseUrl().replaceFirst("\\?", ".csv?");
    }

    public long reminders() {
        return collection.lines().stream().filter(Collecting.Line::remindable).count();
    }

    @Override
    public String template() {
        return "reportpath/collection";
    }
}
