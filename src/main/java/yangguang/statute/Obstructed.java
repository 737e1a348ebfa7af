package yangguang.statute;

import java.util.List;

/// Refusal (不能办理): thrown by an act whose `obstaclesTo` is not empty. Pages show the obstacles in the
/// form, with status 422 and the input kept; nothing has been stored.
public class Obstructed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<Obstacle> obstacles;

    public Obstructed(List<Obstacle> obstacles) {
        super(obstacles.stream().map(Obstacle::sentence).toList().toString());
        this.obstacles = List.copyOf(obstacles);
    }

    public Obstructed(Obstacle obstacle) {
        this(List.of(obstacle));
    }

    public static void unlessEmpty(List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new Obstructed(obstacles);
        }
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
