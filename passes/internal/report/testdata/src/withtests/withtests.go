package withtests

var lateconnect = func() {}
