package forms

var lateconnect = func() bool { return true }

func Take(...any) {}
