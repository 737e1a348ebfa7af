package yangguang.reportform;

/// A relation between cells (勾稽关系), read from the format file.
///
/// @param id       `T3-1`
/// @param severity of a breach
/// @param each     `column of t3`, `row of t3`, `group of t4`, or "" where the formula names whole cells
/// @param formula  over row ids, column ids, ids within the group, or cell ids
/// @param because  the reason, a Chinese clause
public record Relation(String id, Severity severity, String each, Formula formula, String because) {}
