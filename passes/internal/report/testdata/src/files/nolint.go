//nolint:lateconnect // a reason
package files

func nolint() { lateconnect() }
