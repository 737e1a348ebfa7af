package yangguang.catalogue;

/// Subject class (主题分类), of two levels.
///
/// @param code   `2` for a class, `2.1` for one below it
/// @param first  name of the class
/// @param second name below it, "" for the class itself
public record Subject(String code, String first, String second) {

    /// As pages write it: `综合政务\政务公开`.
    public String name() {
        return second.isEmpty() ? first : first + "\\" + second;
    }
}
