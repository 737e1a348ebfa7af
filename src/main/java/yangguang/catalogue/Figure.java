package yangguang.catalogue;

import org.springframework.modulith.NamedInterface;

/// Figure of the annual report's section 2 that the catalogue answers for (第二十条第(一)项). The first three
/// stand in the form in use since 2021, the others in the form of 2019 and 2020.
@NamedInterface("facts")
public enum Figure {

    /// Formed in the year and entered.
    ISSUED("本年制发件数"),
    /// Repealed in the year.
    REPEALED("本年废止件数"),
    /// Valid on 31 December.
    VALID("现行有效件数"),
    /// Formed in the year and entered.
    MADE("本年新制作数量"),
    /// Published in the year, whenever formed.
    OPENED("本年新公开数量"),
    /// Published up to 31 December and not withdrawn by then.
    TOTAL("对外公开总数量");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
