package yangguang.secrecy.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import yangguang.secrecy.LookForm;
import yangguang.secrecy.SecondLook;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;
import yangguang.web.Page;

/// List of second looks (复看): those still open with their form, then those done.
///
/// @param refused   number of the review whose form was refused, 0 otherwise
/// @param form      its input
public record SecondLooksPage(List<SecondLook> looks, Map<Long, String> names, long refused, LookForm form,
        List<Obstacle> obstacles) implements Page {

    @Override
    public String template() {
        return "secrecy/looks";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }

    public List<SecondLook> open() {
        return looks.stream().filter(SecondLook::open).toList();
    }

    public List<SecondLook> done() {
        return looks.stream().filter(look -> !look.open()).toList();
    }

    public List<Obstacle> obstaclesOf(SecondLook look) {
        return look.reviewId() == refused ? obstacles : List.of();
    }

    public LookForm formOf(SecondLook look) {
        return look.reviewId() == refused ? form : new LookForm(null, "");
    }

    public List<Choice> outcomes() {
        return Arrays.stream(SecondLook.Outcome.values()).map(o -> new Choice(o.name(), o.label())).toList();
    }

    public String minute(LocalDateTime at) {
        return at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    }
}
