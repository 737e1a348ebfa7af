package yangguang.web;

import java.util.List;

/// Signed-in officer as the layout shows one (登录人员).
///
/// @param name       full name
/// @param agencyName standard name of the officer's agency
/// @param roleNames  Chinese names of the roles held
/// @param nav        entries of the desk's navigation that these roles open
public record Visitor(String name, String agencyName, List<String> roleNames, List<NavLink> nav) {
}
