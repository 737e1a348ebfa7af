package yangguang.portal;

/// Node of the catalogue with what it holds (公开事项).
///
/// @param code    such as `A20.01`
/// @param article where it stands in the Regulation
/// @param count   published documents under it
public record NodeLine(String code, String article, String name, long count) {
}
