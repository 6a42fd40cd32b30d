/**
 * The official tree and what is done under it: agencies, programs, projects, sub-projects, activities at places. Owns the
 * tables agency, program, project, sub_project, line_exclusion, activity, activity_unit and activity_financing. Whatever
 * names a line of the tree (indicator, budget, support, evaluation) may import it.
 */
package vn.gnbv.program;
